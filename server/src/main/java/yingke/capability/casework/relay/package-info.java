/** Hands the events of the timeline to subscribers, and shows what is stuck. */
@NullMarked
package yingke.capability.casework.relay;

import org.jspecify.annotations.NullMarked;
