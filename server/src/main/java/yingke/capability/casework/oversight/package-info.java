/** For who answers for departments: who is late, and asking them why. */
@NullMarked
package yingke.capability.casework.oversight;

import org.jspecify.annotations.NullMarked;
