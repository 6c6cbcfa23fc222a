package yingke.systems.onestop.editing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import yingke.systems.onestop.items.ItemVersion;

/** A version in the list of an item's versions. */
record VersionLine(
    int version,
    ItemVersion.Stage state,
    @Nullable LocalDate effectiveFrom,
    String authorName,
    @Nullable String reviewerName,
    @Nullable String reason,
    Instant changedAt) {
  static VersionLine of(ItemVersion v) {
    return new VersionLine(
        v.version(),
        v.state(),
        v.effectiveFrom(),
        v.authorName(),
        v.reviewerName(),
        v.reason(),
        v.changedAt());
  }
}
