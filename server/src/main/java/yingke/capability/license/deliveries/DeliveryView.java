package yingke.capability.license.deliveries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The delivery of a license as officers see it.
 *
 * @param act the decision
 * @param step what it waits for, in words
 * @param remaining workdays that are left; negative when it is late; null once it is delivered
 */
record DeliveryView(
    UUID act,
    String title,
    String number,
    String holderName,
    String departmentName,
    LocalDate decidedOn,
    LocalDate dueOn,
    DeliveryLamp lamp,
    @Nullable Integer remaining,
    String step,
    @Nullable Instant deliveredAt) {

  /** How urgent it is; late deliveries stay red. */
  enum DeliveryLamp {
    GREEN,
    YELLOW,
    RED
  }
}
