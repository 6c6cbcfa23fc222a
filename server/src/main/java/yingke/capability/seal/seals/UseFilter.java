package yingke.capability.seal.seals;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which uses one wants to see; null means all.
 *
 * @param sm3 of a file that turned up somewhere
 */
record UseFilter(@Nullable String department, @Nullable UUID seal, @Nullable String sm3) {}
