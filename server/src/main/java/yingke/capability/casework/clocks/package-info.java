/** Clocks of cases: how long something may take, what stops the count, when it ends. */
@NullMarked
package yingke.capability.casework.clocks;

import org.jspecify.annotations.NullMarked;
