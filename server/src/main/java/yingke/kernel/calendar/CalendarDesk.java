package yingke.kernel.calendar;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.audit.Audit;

/** Loads and shows the years of the statutory calendar. */
@Service
class CalendarDesk {
  static final int FIRST = 1990;
  static final int LAST = 2200;

  private final YearStore years;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CalendarDesk(YearStore years, Audit audit, ApplicationEventPublisher events, Clock clock) {
    this.years = years;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** Public: everybody may know which days are worked. */
  @PreAuthorize("permitAll()")
  CalendarYear year(int year) {
    return years.find(year).orElseGet(() -> CalendarYear.provisional(year));
  }

  @PreAuthorize("hasAuthority('calendar.year.load')")
  @Transactional
  CalendarYear load(int year, HolidayFile file, String by) {
    var checked = file.checked(year);
    years.replace(checked, by, clock.instant());
    audit.record("calendar.year.load", "calendar:" + year, Map.of("source", checked.source()));
    events.publishEvent(new CalendarChanged(year));
    return checked;
  }
}
