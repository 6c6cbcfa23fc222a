package yingke.kernel.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One year of the statutory calendar.
 *
 * @param source where the holidays were published, empty for a provisional year
 * @param provisional true while the State Council's notice is not loaded: make-up workdays and the
 *     holidays of the lunar calendar are then unknown
 * @param days the days that differ from an ordinary week
 */
public record CalendarYear(int year, String source, boolean provisional, List<Day> days) {
  /** Holidays with a date of their own in the solar calendar (全国年节及纪念日放假办法, Art. 2). */
  private static final Map<MonthDay, String> FIXED =
      Map.of(
          MonthDay.of(1, 1), "元旦",
          MonthDay.of(5, 1), "劳动节",
          MonthDay.of(5, 2), "劳动节",
          MonthDay.of(10, 1), "国庆节",
          MonthDay.of(10, 2), "国庆节",
          MonthDay.of(10, 3), "国庆节");

  /** A day off that would be worked, or a weekend day that is worked (调休). */
  public record Day(LocalDate date, String name, boolean off) {}

  public CalendarYear {
    days = List.copyOf(days);
  }

  static CalendarYear provisional(int year) {
    var days =
        FIXED.entrySet().stream()
            .map(holiday -> new Day(holiday.getKey().atYear(year), holiday.getValue(), true))
            .sorted((one, other) -> one.date().compareTo(other.date()))
            .toList();
    return new CalendarYear(year, "", true, days);
  }

  static Set<MonthDay> fixedHolidays() {
    return FIXED.keySet();
  }

  /** The year's workdays: weekdays that are not off, and weekend days that are made up. */
  Set<LocalDate> workdays() {
    var special = days.stream().collect(Collectors.toMap(Day::date, Day::off));
    var first = LocalDate.of(year, 1, 1);
    return first
        .datesUntil(first.plusYears(1))
        .filter(date -> !special.getOrDefault(date, isWeekend(date)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
