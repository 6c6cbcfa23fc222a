/** Opinions that are written again and again. */
@NullMarked
package yingke.capability.casework.templates;

import org.jspecify.annotations.NullMarked;
