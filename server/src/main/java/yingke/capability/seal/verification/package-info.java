/** The check of signed OFD documents, step by step. */
@NullMarked
package yingke.capability.seal.verification;

import org.jspecify.annotations.NullMarked;
