package yingke.kernel.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list. {@code next} is handed back as {@code after} to get the following stretch;
 * null on the last one.
 */
public record Page<T>(List<T> items, @Nullable String next) {
  /** The largest {@code limit} that any list accepts. */
  public static final int MOST = 200;

  public Page {
    items = List.copyOf(items);
  }

  /** Cuts a list that was read with {@code limit + 1} rows. */
  public static <T> Page<T> cut(List<T> rows, int limit, Function<T, String> cursor) {
    if (rows.size() <= limit) return new Page<>(rows, null);
    var kept = rows.subList(0, limit);
    return new Page<>(kept, cursor.apply(kept.getLast()));
  }

  /** The limit to use for what a caller asked for: 1 to {@link #MOST}, 20 when nothing was said. */
  public static int limit(@Nullable Integer asked) {
    if (asked == null) return 20;
    if (asked < 1 || asked > MOST)
      throw new BadInput("limit-out-of-range", "limit", "每页条数应在 1 到 " + MOST + " 之间");
    return asked;
  }
}
