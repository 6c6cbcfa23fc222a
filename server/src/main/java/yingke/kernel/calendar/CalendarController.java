package yingke.kernel.calendar;

import jakarta.validation.Valid;
import java.security.Principal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.Public;

/** The statutory calendar by year. */
@RestController
@RequestMapping("/api/calendar/years/{year}")
class CalendarController {
  private final CalendarDesk desk;

  CalendarController(CalendarDesk desk) {
    this.desk = desk;
  }

  /** Days off and make-up workdays of a year; provisional when its notice is not loaded. */
  @GetMapping
  @Public(because = "the calendar is published by the State Council")
  CalendarYear show(@PathVariable int year) {
    return desk.year(checked(year));
  }

  /** Loads a year in the shape of holiday-cn, in place of what was known of it. */
  @PutMapping
  CalendarYear load(
      @PathVariable int year, @Valid @RequestBody HolidayFile file, Principal caller) {
    return desk.load(checked(year), file, caller.getName());
  }

  private static int checked(int year) {
    if (year < CalendarDesk.FIRST || year > CalendarDesk.LAST)
      throw new BadInput("year-out-of-range", "year", "年份应在 1990 到 2200 之间");
    return year;
  }
}
