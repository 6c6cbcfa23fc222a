package yingke.capability.casework.cases;

import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import yingke.capability.casework.Lamp;

/**
 * Which cases somebody looks for; null means all.
 *
 * @param q part of the number, of the party's name or of the subject
 * @param status {@code OPEN} or {@code CLOSED}
 * @param lamp BLUE for concluded ones
 * @param division prefix of the division code
 * @param from first day on which it was opened
 * @param to last day on which it was opened
 * @param closedFrom first day on which it was concluded
 * @param closedTo last day on which it was concluded
 * @param late concluded after the promise was over, or within it; what was taken back or never
 *     promised is neither
 * @param statutory true: running and past the statutory limit
 * @param children true: also what other cases asked for, such as consultations; who searches with
 *     words finds them anyway
 */
record CaseFilter(
    @Nullable String q,
    @Nullable @Pattern(regexp = "OPEN|CLOSED", message = "办件状态只能是 OPEN（在办）或 CLOSED（办结）")
        String status,
    @Nullable Lamp lamp,
    @Nullable String procedure,
    @Nullable String department,
    @Nullable @Pattern(regexp = "\\d{0,12}", message = "行政区划代码只能是数字，最多 12 位") String division,
    @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
    @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
    @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate closedFrom,
    @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate closedTo,
    @Nullable Boolean late,
    @Nullable Boolean statutory,
    @Nullable Boolean children) {
  /** What is typed stands for itself, not for a pattern. */
  @Nullable String words() {
    return q == null || q.isBlank()
        ? null
        : q.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  /** Codes are padded with zeros, which say nothing. */
  @Nullable String place() {
    return division == null ? null : division.replaceFirst("(000)+$", "");
  }

  @Nullable OffsetDateTime since(ZoneId zone) {
    return begin(from, zone);
  }

  @Nullable OffsetDateTime before(ZoneId zone) {
    return end(to, zone);
  }

  @Nullable OffsetDateTime closedSince(ZoneId zone) {
    return begin(closedFrom, zone);
  }

  @Nullable OffsetDateTime closedBefore(ZoneId zone) {
    return end(closedTo, zone);
  }

  private static @Nullable OffsetDateTime begin(@Nullable LocalDate first, ZoneId zone) {
    return first == null ? null : first.atStartOfDay(zone).toOffsetDateTime();
  }

  private static @Nullable OffsetDateTime end(@Nullable LocalDate last, ZoneId zone) {
    return last == null ? null : begin(last.plusDays(1), zone);
  }
}
