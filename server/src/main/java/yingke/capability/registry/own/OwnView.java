package yingke.capability.registry.own;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yingke.capability.registry.AttributeView;

/**
 * What the base libraries hold about the caller, in the clear.
 *
 * @param person null when the caller is no natural person of the library
 */
record OwnView(@Nullable OwnPerson person, List<OwnFirm> firms) {

  record OwnPerson(String id, List<AttributeView> attributes) {}

  record OwnFirm(
      String id,
      String name,
      List<AttributeView> attributes,
      boolean codeFlagged,
      @Nullable String overrideReason) {}
}
