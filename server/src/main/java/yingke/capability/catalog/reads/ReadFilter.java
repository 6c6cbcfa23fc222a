package yingke.capability.catalog.reads;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * Which reads an auditor wants to see; null means all.
 *
 * @param from first day
 * @param until last day
 */
record ReadFilter(
    @Nullable String resource,
    @Nullable String reader,
    @Nullable String about,
    @Nullable String actor,
    @Nullable Boolean refused,
    @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
    @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until) {

  @Nullable OffsetDateTime since(ZoneId zone) {
    return from == null ? null : utc(from.atStartOfDay(zone).toInstant());
  }

  @Nullable OffsetDateTime before(ZoneId zone) {
    return until == null ? null : utc(until.plusDays(1).atStartOfDay(zone).toInstant());
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
