package yingke.capability.seal.seals;

import org.jspecify.annotations.Nullable;
import yingke.capability.seal.SealKind;
import yingke.capability.seal.SealState;

/**
 * Which seals one wants to see; null means all.
 *
 * @param text in the name, the numbers or the keeper's name
 */
record SealFilter(
    @Nullable String department,
    @Nullable SealKind kind,
    @Nullable SealState state,
    @Nullable String text) {
  static final SealFilter ALL = new SealFilter(null, null, null, null);
}
