package yingke.capability.casework;

import org.jspecify.annotations.Nullable;

/**
 * Work that changes hands.
 *
 * @param branch of the step; null for the step as a whole
 * @param to null for whoever holds the post
 */
record Handing(@Nullable String branch, @Nullable Assignee to, Note note) {}
