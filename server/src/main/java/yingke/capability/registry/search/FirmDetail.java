package yingke.capability.registry.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yingke.capability.registry.AttributeView;

/**
 * A firm with sources.
 *
 * @param codeFlagged the check character of its credit code is not the standard's
 * @param overrideReason why the code was accepted all the same
 */
record FirmDetail(
    String id,
    String name,
    List<AttributeView> attributes,
    @Nullable String representativeId,
    boolean codeFlagged,
    @Nullable String overrideReason) {}
