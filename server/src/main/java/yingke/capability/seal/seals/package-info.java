/**
 * Seals for those who answer for them: the list, the log of uses, taking over, freezing, revoking.
 */
@NullMarked
package yingke.capability.seal.seals;

import org.jspecify.annotations.NullMarked;
