package yingke.systems.onestop.promises;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import yingke.systems.onestop.events.DataFile;

/** When one is reminded and how long the department has; {@code onestop/promises.yaml}. */
@Component
class PromiseRules {
  private final File file = DataFile.read("promises", File.class);

  PromiseRules() {}

  record File(List<Rule> rules) {}

  /**
   * A rule that holds from a day on.
   *
   * @param remindDays calendar days before the last day
   * @param decideWorkdays for the department to say what follows
   */
  record Rule(LocalDate from, int remindDays, int decideWorkdays, String check, String source) {}

  Rule on(LocalDate day) {
    return file.rules().stream()
        .filter(rule -> !rule.from().isAfter(day))
        .max(Comparator.comparing(Rule::from))
        .orElseThrow(() -> new IllegalStateException("no promise rule holds on " + day));
  }
}
