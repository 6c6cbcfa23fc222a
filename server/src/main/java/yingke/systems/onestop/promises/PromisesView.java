package yingke.systems.onestop.promises;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant may promise, and has promised.
 *
 * @param later materials that may come later
 * @param commitment what may be promised instead of proving it, null when the item has none
 */
record PromisesView(List<Later> later, @Nullable Instead commitment) {
  /**
   * A material that may come later.
   *
   * @param days workdays after acceptance
   * @param acceptedAt when the applicant chose so, null when they did not
   * @param due last day, null before acceptance
   * @param stateTitle how it stands, in words
   */
  record Later(
      String material,
      String name,
      int days,
      String follows,
      @Nullable Instant acceptedAt,
      @Nullable LocalDate due,
      boolean open,
      String stateTitle) {}

  /** A promise that it is so. */
  record Instead(
      String text, String follows, List<String> replaces, @Nullable Instant acceptedAt) {}
}
