package yingke.capability.seal.requests;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which requests one wants to see; null means all. */
record RequestFilter(
    @Nullable String department,
    @Nullable UUID seal,
    UseRequest.@Nullable UseState state,
    @Nullable String text) {
  static final RequestFilter ALL = new RequestFilter(null, null, null, null);
}
