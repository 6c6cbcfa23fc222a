/** Work that changes hands: transfers to a colleague, and who acts for whom while one is away. */
@NullMarked
package yingke.capability.casework.handover;

import org.jspecify.annotations.NullMarked;
