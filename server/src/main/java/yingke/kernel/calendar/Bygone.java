package yingke.kernel.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * The clock of the demonstration: work that is done {@link #at} an earlier moment is dated then, so
 * that invented cases have a past without a statement that bypasses the program. Only the calling
 * thread is set back; jobs and other requests go on in the present. There is none in production.
 */
@Component
@Primary
@ConditionalOnProperty(name = "yingke.mode", havingValue = "demo")
public final class Bygone extends Clock {
  private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

  private final Clock present;

  Bygone() {
    this(Clock.system(DistrictClock.ZONE));
  }

  private Bygone(Clock present) {
    this.present = present;
  }

  /** Does the work as if it were that moment. */
  public <T> T at(Instant moment, Supplier<T> work) {
    return ScopedValue.where(MOMENT, moment).call(work::get);
  }

  @Override
  public Instant instant() {
    return MOMENT.isBound() ? MOMENT.get() : present.instant();
  }

  @Override
  public ZoneId getZone() {
    return present.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new Bygone(present.withZone(zone));
  }
}
