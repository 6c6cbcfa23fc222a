package yingke.capability.casework.cases;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import yingke.capability.casework.Lamp;
import yingke.kernel.web.BadInput;

/**
 * Which cases somebody looks for; null means all.
 *
 * @param q part of the number, of the party's name or of the subject
 * @param status {@code OPEN} or {@code CLOSED}
 * @param lamp BLUE for concluded ones
 * @param division prefix of the division code
 * @param from first day on which it was opened
 * @param to last day on which it was opened
 */
record CaseFilter(
    @Nullable String q,
    @Nullable String status,
    @Nullable Lamp lamp,
    @Nullable String procedure,
    @Nullable String department,
    @Nullable String division,
    @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
    @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to) {
  CaseFilter {
    if (status != null && !status.equals("OPEN") && !status.equals("CLOSED"))
      throw new BadInput("status-unknown", "status", "办件状态只能是 OPEN（在办）或 CLOSED（办结）");
    if (division != null && !division.matches("\\d{0,12}"))
      throw new BadInput("division-invalid", "division", "行政区划代码只能是数字，最多 12 位");
  }

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
    return from == null ? null : from.atStartOfDay(zone).toOffsetDateTime();
  }

  @Nullable OffsetDateTime before(ZoneId zone) {
    return to == null ? null : to.plusDays(1).atStartOfDay(zone).toOffsetDateTime();
  }
}
