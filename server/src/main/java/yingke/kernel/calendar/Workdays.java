package yingke.kernel.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Counts statutory workdays (行政许可法 Art. 82: workdays, holidays excluded). A day counts if it is a
 * weekday that is not off, or a weekend day that is made up.
 */
@Component
public class Workdays {
  private final YearStore years;
  private final Map<Integer, Set<LocalDate>> workdays = new ConcurrentHashMap<>();
  private final Map<Integer, Boolean> provisional = new ConcurrentHashMap<>();

  Workdays(YearStore years) {
    this.years = years;
  }

  public boolean isWorkday(LocalDate date) {
    return of(date.getYear()).contains(date);
  }

  /**
   * The last day of a limit.
   *
   * @param start the day of the event; counting starts on the day after
   * @param count workdays, 0 or more
   */
  public LocalDate plus(LocalDate start, int count) {
    if (count < 0) throw new IllegalArgumentException("a limit of " + count + " workdays");
    var date = start;
    for (int left = count; left > 0; ) {
      date = date.plusDays(1);
      if (isWorkday(date)) left--;
    }
    return date;
  }

  /** Workdays after {@code from} up to and with {@code to}; negative when {@code to} is earlier. */
  public int between(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) return -between(to, from);
    return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkday).count();
  }

  /** Whether the State Council's notice for the year is still missing. */
  public boolean provisional(int year) {
    of(year);
    return Boolean.TRUE.equals(provisional.get(year));
  }

  @TransactionalEventListener
  void on(CalendarChanged change) {
    workdays.remove(change.year());
  }

  private Set<LocalDate> of(int year) {
    return workdays.computeIfAbsent(
        year,
        missing -> {
          var known = years.find(missing);
          provisional.put(missing, known.isEmpty());
          return known.orElseGet(() -> CalendarYear.provisional(missing)).workdays();
        });
  }
}
