package yingke.systems.onestop.external;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import yingke.systems.onestop.items.ServiceItem.Check;

/**
 * A system outside the district that the law binds items to; {@code onestop/external-systems.yaml}.
 *
 * @param operator the organ that runs it
 * @param answers by when it is expected to answer
 */
record ExternalSystem(String id, String name, String operator, List<Expectation> answers) {
  /**
   * How long its answer may take before somebody of the responsible department asks.
   *
   * @param from first day that it holds
   * @param workdays from the hand-over, and again from the acceptance
   */
  record Expectation(LocalDate from, int workdays, Check check, String source) {}

  /** Workdays to wait for an answer, as it holds on a day. */
  int patience(LocalDate day) {
    return answers.stream()
        .filter(each -> !each.from().isAfter(day))
        .max(Comparator.comparing(Expectation::from))
        .map(Expectation::workdays)
        .orElseThrow(() -> new IllegalStateException(id + " has no expected time on " + day));
  }
}
