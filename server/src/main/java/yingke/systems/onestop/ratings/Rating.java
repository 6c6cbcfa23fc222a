package yingke.systems.onestop.ratings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant thinks of a finished matter (GB/T 39734-2020).
 *
 * @param id known to officers, who are not told the application
 * @param stars 5 非常满意 to 1 非常不满意; the last two are bad ratings (差评)
 * @param rectifyBy last day to mend what a bad rating complains of, null for others
 */
public record Rating(
    UUID application,
    UUID id,
    UUID command,
    String item,
    String department,
    int stars,
    List<String> tags,
    @Nullable String comment,
    Instant ratedAt,
    @Nullable LocalDate rectifyBy) {
  /** This many stars or fewer are a bad rating. */
  static final int BAD = 2;

  public Rating {
    tags = List.copyOf(tags);
  }

  /** The comment stays out of logs. */
  @Override
  public String toString() {
    return "Rating[" + id + ", " + stars + "]";
  }
}
