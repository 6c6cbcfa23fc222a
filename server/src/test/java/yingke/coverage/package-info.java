/** The third promise of the plan, taken by its word. */
@NullMarked
package yingke.coverage;

import org.jspecify.annotations.NullMarked;
