/** The check of licenses by anybody who is shown one. */
@NullMarked
package yingke.capability.license.verification;

import org.jspecify.annotations.NullMarked;
