/** The licenses of the person or firm that is signed in. */
@NullMarked
package yingke.capability.license.wallet;

import org.jspecify.annotations.NullMarked;
