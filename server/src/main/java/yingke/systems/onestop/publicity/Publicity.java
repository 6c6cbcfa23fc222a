package yingke.systems.onestop.publicity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One public notice of one case.
 *
 * @param id of the event that put it up
 * @param department id of the organ that will decide
 * @param town 12-digit code; the village would tell too much
 * @param name masked
 * @param proposed what is to be given, null where the officers do not say it yet
 * @param until last day
 * @param endedAt when it was taken down, null while it is up
 */
record Publicity(
    UUID id,
    UUID caseId,
    UUID application,
    String itemName,
    String department,
    String town,
    String name,
    @Nullable String proposed,
    Instant publishedAt,
    LocalDate since,
    LocalDate until,
    @Nullable Instant endedAt) {

  /** Whether people may see it on that day. */
  boolean isUp(LocalDate today) {
    return endedAt == null && !today.isAfter(until);
  }
}
