package yingke.systems.onestop.publicity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice of a case as its officers see it.
 *
 * @param up whether people can see it now
 */
record CasePublicity(
    UUID id,
    LocalDate since,
    LocalDate until,
    boolean up,
    @Nullable String proposed,
    List<Raised> objections) {

  /**
   * An objection.
   *
   * @param contact masked; null when none was left
   * @param upheld null until it is answered
   */
  record Raised(
      UUID id,
      String number,
      String says,
      @Nullable String contact,
      Instant raisedAt,
      @Nullable Boolean upheld,
      @Nullable String answer,
      @Nullable String answeredBy,
      @Nullable Instant answeredAt) {}
}
