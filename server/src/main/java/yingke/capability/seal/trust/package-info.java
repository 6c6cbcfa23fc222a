/** The certification authorities that are believed, and which certificates they took back. */
@NullMarked
package yingke.capability.seal.trust;

import org.jspecify.annotations.NullMarked;
