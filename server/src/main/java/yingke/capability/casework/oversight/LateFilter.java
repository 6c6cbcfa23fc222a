package yingke.capability.casework.oversight;

import org.jspecify.annotations.Nullable;
import yingke.capability.casework.Lamp;

/**
 * Which of the late cases are shown; null means all.
 *
 * @param lamp YELLOW or RED; null for both
 * @param assignee id of the member of staff; empty for what waits for a post as a whole
 */
record LateFilter(
    @Nullable Lamp lamp,
    @Nullable String department,
    @Nullable String post,
    @Nullable String assignee) {}
