/** What officers write to each other about a case. */
@NullMarked
package yingke.capability.casework.notes;

import org.jspecify.annotations.NullMarked;
