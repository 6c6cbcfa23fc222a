/** One inbox for all systems: what waits for the posts that one holds. */
@NullMarked
package yingke.capability.casework.inbox;

import org.jspecify.annotations.NullMarked;
