/** Putting a seal on an OFD, and reading where seals are. */
@NullMarked
package yingke.capability.seal.signing;

import org.jspecify.annotations.NullMarked;
