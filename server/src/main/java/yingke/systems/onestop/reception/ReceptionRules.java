package yingke.systems.onestop.reception;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import yingke.systems.onestop.events.DataFile;

/** How long a consent holds and how a code is guarded; {@code onestop/reception.yaml}. */
@Component
class ReceptionRules {
  private final File file = DataFile.read("reception", File.class);

  ReceptionRules() {}

  record File(List<Rule> rules) {}

  /**
   * A rule that holds from a day on.
   *
   * @param windowMinutes how long one stands at the window at most
   * @param pointHours how long a consent given to a service point holds
   * @param codeMinutes how long a code may be typed
   * @param codeTries how often
   */
  record Rule(
      LocalDate from,
      int windowMinutes,
      int pointHours,
      int codeMinutes,
      int codeTries,
      String check,
      String source) {}

  Rule on(LocalDate day) {
    return file.rules().stream()
        .filter(rule -> !rule.from().isAfter(day))
        .max(Comparator.comparing(Rule::from))
        .orElseThrow(() -> new IllegalStateException("no reception rule holds on " + day));
  }
}
