package yingke.systems.cockpit.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The district at a glance, as far as the caller sees it.
 *
 * @param at when it was counted
 * @param from first day of the period that opened, closed and on-time numbers are about
 * @param to its last day, today
 * @param items by procedure
 */
record Overview(
    Instant at,
    LocalDate from,
    LocalDate to,
    Live live,
    List<Town> towns,
    Today today,
    OnTime onTime,
    List<Day> days,
    List<Group> items,
    List<Group> departments,
    Satisfaction satisfaction,
    List<Event> latest) {

  /** Cases that run, by lamp; {@code statutory} counts those past the statutory limit as well. */
  record Live(Count total, Count green, Count yellow, Count red, Count statutory) {}

  /**
   * Cases that run in a town.
   *
   * @param code 12 digits; that of the district for what no town is known of
   */
  record Town(String code, String name, Live live) {}

  /** What came in and what was concluded today. */
  record Today(Count opened, Count closed) {}

  /**
   * 按时办结率.
   *
   * @param rate from 0 to 1; null when nothing was concluded
   * @param definition how it is reckoned, in Chinese
   */
  record OnTime(Count kept, Count late, @Nullable Double rate, String definition) {
    static final String DEFINITION =
        "按时办结率 = 在承诺时限内办结的办件数 ÷（在承诺时限内办结的办件数 + 超过承诺时限办结的办件数）；"
            + "按近 30 天内办结的统计，特别程序暂停和依法延长的时间不算超期，申请人撤回和不予受理的不计入";

    static OnTime of(Count kept, Count late) {
      return new OnTime(kept, late, share(kept.value(), kept.value() + late.value()), DEFINITION);
    }
  }

  /** What came in and what was concluded on a day. */
  record Day(LocalDate day, Count opened, Count closed) {}

  /** The same numbers for one procedure or one department. */
  record Group(String id, String name, Live live, Count opened, Count closed, OnTime onTime) {}

  /**
   * 好差评.
   *
   * @param good 3 to 5 stars: 基本满意, 满意, 非常满意
   * @param rate from 0 to 1; null when nobody rated
   * @param definition how it is reckoned, in Chinese
   */
  record Satisfaction(Count rated, long good, Count bad, @Nullable Double rate, String definition) {
    static final String DEFINITION = "好评率 =（非常满意 + 满意 + 基本满意）÷ 全部评价；只算申请人主动作出的评价，没有默认好评";

    static Satisfaction of(Count rated, Count bad) {
      long good = rated.value() - bad.value();
      return new Satisfaction(rated, good, bad, share(good, rated.value()), DEFINITION);
    }
  }

  /**
   * What happened last; no names of applicants on a wall.
   *
   * @param says “受理”, “办结：准予许可”, “承诺时限已到”
   */
  record Event(
      UUID caseId, int seq, Instant at, String number, String subject, String place, String says) {}

  /** Everything but when it was counted. */
  boolean says(Overview other) {
    return withTime(other.at).equals(other);
  }

  private Overview withTime(Instant time) {
    return new Overview(
        time, from, to, live, towns, today, onTime, days, items, departments, satisfaction, latest);
  }

  private static @Nullable Double share(long part, long whole) {
    return whole == 0 ? null : (double) part / whole;
  }
}
