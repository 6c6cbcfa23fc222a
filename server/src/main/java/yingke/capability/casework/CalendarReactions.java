package yingke.capability.casework;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import yingke.kernel.calendar.CalendarChanged;

/**
 * Asks for a recount in the transaction that changes the calendar; {@link TimerJob} does it, also
 * after a crash.
 */
@Component
class CalendarReactions {
  private final TimerStore timers;
  private final Clock clock;

  CalendarReactions(TimerStore timers, Clock clock) {
    this.timers = timers;
    this.clock = clock;
  }

  @EventListener
  void on(CalendarChanged change) {
    timers.askRecount(clock.instant());
  }
}
