/** Leaders ask why a case does not go on; whoever has it in hand answers. */
@NullMarked
package yingke.capability.casework.urging;

import org.jspecify.annotations.NullMarked;
