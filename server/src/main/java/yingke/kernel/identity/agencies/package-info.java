/** Letting a relative, an agent or one's own staff act for one, and acting for others. */
@NullMarked
package yingke.kernel.identity.agencies;

import org.jspecify.annotations.NullMarked;
