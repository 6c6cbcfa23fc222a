package yingke.systems.onestop.reconciliation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.systems.onestop.reconciliation.SharedRecord.Direction;
import yingke.systems.onestop.reconciliation.SharedRecord.Sort;

/**
 * Something on which the two sides do not agree.
 *
 * @param ours state here, null when we do not have it
 * @param theirs state there, null when the province does not have it
 * @param resentAt when it was last sent again, null when never
 * @param mendedAt when a comparison no longer found it
 */
record Difference(
    UUID id,
    Direction direction,
    Sort kind,
    String number,
    What what,
    @Nullable String ours,
    @Nullable String theirs,
    Instant foundAt,
    @Nullable Instant resentAt,
    @Nullable Instant mendedAt) {
  /** Where the next stretch of the list begins. */
  String mark() {
    return foundAt + "_" + id;
  }

  /** How they differ. */
  enum What {
    MISSING_THERE("省平台没有"),
    MISSING_HERE("我们没有"),
    DIFFERENT("两边不一样");

    private final String title;

    What(String title) {
      this.title = title;
    }

    /** In the words of lists. */
    String title() {
      return title;
    }
  }
}
