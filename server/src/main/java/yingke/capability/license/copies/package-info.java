/** Annotated copies (加注件) that holders make of their licenses. */
@NullMarked
package yingke.capability.license.copies;

import org.jspecify.annotations.NullMarked;
