package yingke.capability.casework.oversight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Those in whose hands something is: one officer to whom it was given, or the holders of a post.
 *
 * @param assignee id of the member of staff; null for whoever holds the post
 * @param names who that is
 * @param waiting how much waits for them in all
 * @param yellow of it, close to its limit
 * @param red of it, past its limit
 * @param statutory of it, past the limit that the law sets
 * @param urged of it, urged and not yet answered
 */
record HolderRow(
    String department,
    String departmentName,
    String post,
    String postTitle,
    @Nullable String assignee,
    List<String> names,
    int waiting,
    int yellow,
    int red,
    int statutory,
    int urged) {}
