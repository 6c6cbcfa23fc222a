package yingke.systems.onestop.editing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingke.kernel.web.WrongField;
import yingke.systems.onestop.items.ItemCheck;
import yingke.systems.onestop.items.ItemJson;
import yingke.systems.onestop.items.ItemVersion;
import yingke.systems.onestop.items.ServiceItem;

/**
 * One version with all its parts.
 *
 * @param mistakes what keeps it from being sent to review
 * @param own whether the reader wrote it and so cannot publish it
 */
record VersionView(
    String item,
    int version,
    ItemVersion.Stage state,
    @Nullable LocalDate effectiveFrom,
    String authorName,
    @Nullable String reviewerName,
    @Nullable String reason,
    Instant changedAt,
    int rowVersion,
    boolean own,
    List<WrongField> mistakes,
    ServiceItem content) {
  static VersionView of(ItemVersion v, String reader, LocalDate today) {
    return new VersionView(
        v.item(),
        v.version(),
        v.state(),
        v.effectiveFrom(),
        v.authorName(),
        v.reviewerName(),
        v.reason(),
        v.changedAt(),
        v.rowVersion(),
        v.author().equals(reader),
        mistakes(v.content(), today),
        v.content());
  }

  /** The day of publication comes with the publication. */
  static List<WrongField> mistakes(ServiceItem item, LocalDate today) {
    return ItemCheck.mistakes(ItemJson.numbered(item, item.id(), item.version(), today));
  }
}
