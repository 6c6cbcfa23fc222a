package yingke.kernel.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import yingke.kernel.web.BadInput;

/**
 * A year's holidays as holiday-cn publishes them.
 *
 * @param papers addresses of the State Council's notices
 */
record HolidayFile(
    int year,
    @NotNull(message = "请写明国务院办公厅通知的网址") List<@NotNull(message = "网址不能是空的") String> papers,
    @NotNull(message = "请列出放假和调休的日子") List<@Valid Entry> days) {
  record Entry(
      @NotBlank(message = "请写明节日名称") @Size(max = 40, message = "节日名称最多 40 个字") String name,
      @NotNull(message = "请写明日期") LocalDate date,
      boolean isOffDay) {}

  /**
   * @throws BadInput when it is not the calendar of that year; names the entry
   */
  CalendarYear checked(int asked) {
    if (year != asked)
      throw new BadInput("wrong-year", "year", "文件是 " + year + " 年的，与地址中的 " + asked + " 年不一致");
    if (days.isEmpty()) throw new BadInput("no-days", "days", "文件里没有任何放假或调休日，可能尚未公布");
    var seen = new HashSet<LocalDate>();
    for (int i = 0; i < days.size(); i++) check(days.get(i), "days[" + i + "]", seen);
    for (MonthDay holiday : CalendarYear.fixedHolidays())
      if (!offOn(holiday.atYear(year)))
        throw new BadInput("holiday-missing", "days", "缺少法定节假日 " + holiday.atYear(year));
    return new CalendarYear(year, String.join(" ", papers), false, asDays());
  }

  private void check(Entry day, String field, HashSet<LocalDate> seen) {
    if (day.date().getYear() != year)
      throw new BadInput(
          "date-of-another-year", field, day.date() + "（" + day.name() + "）不属于 " + year + " 年");
    if (!seen.add(day.date())) throw new BadInput("date-twice", field, day.date() + " 出现了两次");
  }

  private boolean offOn(LocalDate date) {
    return days.stream().anyMatch(day -> day.date().equals(date) && day.isOffDay());
  }

  private List<CalendarYear.Day> asDays() {
    return days.stream()
        .map(day -> new CalendarYear.Day(day.date(), day.name(), day.isOffDay()))
        .sorted((one, other) -> one.date().compareTo(other.date()))
        .toList();
  }
}
