package yingke.systems.onestop.statistics;

import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import yingke.kernel.web.BadInput;

/**
 * Which applications are counted and how they are grouped; null means all.
 *
 * @param from first day of the period; the first of the year of its last day when nothing is said
 * @param to last day of the period; today when nothing is said
 * @param asOf day at whose end things are looked at: what happened later is not known yet
 * @param item id of a service item
 * @param town code of a town, 9 or 12 digits
 * @param by how rows are formed
 */
record AskStatistics(
    @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
    @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
    @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate asOf,
    @Nullable String department,
    @Nullable String item,
    @Nullable @Pattern(regexp = "\\d{6,12}", message = "行政区划代码是 6 至 12 位数字") String town,
    @Nullable By by) {
  private static final int LONGEST_DAYS = 366 * 5;

  /** What a row stands for. */
  enum By {
    DEPARTMENT,
    ITEM,
    TOWN,
    MONTH
  }

  /**
   * Everything said, nothing left open. Throws {@link BadInput} for a period that ends too soon.
   */
  Period period(Clock clock) {
    var today = LocalDate.now(clock);
    var last = to == null ? today : to;
    var first = from == null ? last.withDayOfYear(1) : from;
    if (first.isAfter(last)) throw new BadInput("period-empty", "from", "开始日期晚于结束日期，请重新选择");
    if (first.plusDays(LONGEST_DAYS).isBefore(last))
      throw new BadInput("period-too-long", "from", "一次最多统计五年，请缩短时间范围");
    var known = asOf == null ? today : asOf;
    return new Period(first, last, known, clock.getZone());
  }

  By grouping() {
    return by == null ? By.DEPARTMENT : by;
  }

  /** The town's prefix; codes are padded with zeros, which say nothing. */
  @Nullable String place() {
    return town == null ? null : town.replaceFirst("(000)+$", "");
  }

  /** Days of the district's time, ends included. */
  record Period(LocalDate from, LocalDate to, LocalDate asOf, ZoneId zone) {
    Instant since() {
      return from.atStartOfDay(zone).toInstant();
    }

    Instant before() {
      return to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The end of the day as of which is counted. */
    Instant known() {
      return asOf.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1000);
    }
  }
}
