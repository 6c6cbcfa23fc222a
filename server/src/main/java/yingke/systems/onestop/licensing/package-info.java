/** From a grant to the e-license. */
@NullMarked
package yingke.systems.onestop.licensing;

import org.jspecify.annotations.NullMarked;
