package yingke.capability.casework.inbox;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import yingke.capability.casework.Lamp;

/**
 * What of one's inbox is shown, and in which order.
 *
 * @param q part of the number, of the party's name or of the subject
 * @param sort {@code due} (the default: what ends first), {@code -due}, or {@code opened}
 * @param whole true: also what colleagues of the post have in hand
 * @param urged true: only what was urged and waits for an answer
 */
record InboxFilter(
    @Nullable String q,
    @Nullable Lamp lamp,
    @Nullable String procedure,
    @Nullable String step,
    @Nullable @Pattern(regexp = "-?due|opened", message = "排序只能是 due（先到期在前）、-due 或 opened（先收件在前）")
        String sort,
    @Nullable Boolean whole,
    @Nullable Boolean urged) {
  String order() {
    return sort == null ? "due" : sort;
  }

  /** What is typed stands for itself, not for a pattern. */
  @Nullable String words() {
    return q == null || q.isBlank()
        ? null
        : q.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
