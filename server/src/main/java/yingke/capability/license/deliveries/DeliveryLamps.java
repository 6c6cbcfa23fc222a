package yingke.capability.license.deliveries;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import yingke.capability.license.Deliveries;
import yingke.capability.license.deliveries.DeliveryView.DeliveryLamp;
import yingke.kernel.calendar.Workdays;

/** Counts what is left of the ten workdays and says what a delivery waits for. */
@Component
class DeliveryLamps {
  private final Deliveries deliveries;
  private final Workdays workdays;
  private final Clock clock;

  DeliveryLamps(Deliveries deliveries, Workdays workdays, Clock clock) {
    this.deliveries = deliveries;
    this.workdays = workdays;
    this.clock = clock;
  }

  DeliveryView of(DeliveryRow row) {
    var done = row.issuedAt();
    var day = done == null ? LocalDate.now(clock) : LocalDate.ofInstant(done, clock.getZone());
    int left = workdays.between(day, row.dueOn());
    return new DeliveryView(
        row.act(),
        row.title(),
        row.number(),
        row.holderName(),
        row.departmentName(),
        row.decidedOn(),
        row.dueOn(),
        lamp(row, day, left),
        done == null ? left : null,
        step(row),
        done);
  }

  /** A late one is red, delivered or not; the day itself decides, for it may be no workday. */
  private DeliveryLamp lamp(DeliveryRow row, LocalDate day, int left) {
    if (day.isAfter(row.dueOn())) return DeliveryLamp.RED;
    boolean near = row.issuedAt() == null && left <= deliveries.yellow(row.decidedOn());
    return near ? DeliveryLamp.YELLOW : DeliveryLamp.GREEN;
  }

  private static String step(DeliveryRow row) {
    return row.issuedAt() == null ? "电子证照没有制成，请看印章是否可用" : "电子证照已送达";
  }
}
