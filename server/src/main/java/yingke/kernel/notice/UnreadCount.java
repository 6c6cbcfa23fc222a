package yingke.kernel.notice;

/**
 * How many notices wait to be read.
 *
 * @param more there are more than this; counting stops at a hundred
 */
record UnreadCount(int unread, boolean more) {}
