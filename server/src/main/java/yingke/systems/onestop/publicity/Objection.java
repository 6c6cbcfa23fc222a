package yingke.systems.onestop.publicity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.kernel.web.RuleBroken;

/**
 * What somebody holds against what is on public notice.
 *
 * @param command that brought it
 * @param number for whoever objects, to ask after it
 * @param upheld null until it is answered
 */
record Objection(
    UUID id,
    UUID command,
    UUID publicity,
    String number,
    String says,
    @Nullable String name,
    @Nullable String phone,
    Instant raisedAt,
    @Nullable Boolean upheld,
    @Nullable String answer,
    @Nullable String answeredBy,
    @Nullable Instant answeredAt) {

  void requireOpen() {
    if (upheld != null) throw new RuleBroken("objection-answered", "这条异议已经处理过，请刷新后再看");
  }

  /** What was said and by whom stays out of logs. */
  @Override
  public String toString() {
    return "Objection[" + number + "]";
  }
}
