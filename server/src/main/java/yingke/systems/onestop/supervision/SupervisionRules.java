package yingke.systems.onestop.supervision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import yingke.systems.onestop.events.DataFile;

/** Who supervises and how long it may take; {@code onestop/supervision.yaml}. */
@Component
class SupervisionRules {
  private final File file = DataFile.read("supervision", File.class);

  SupervisionRules() {}

  record File(List<String> topics, List<Rule> rules) {}

  /**
   * A rule that holds from a day on.
   *
   * @param department id of the one that supervises
   */
  record Rule(
      LocalDate from,
      String department,
      int callbackWorkdays,
      int complaintWorkdays,
      String check,
      String source) {
    int workdays(Supervision.SupervisionKind kind) {
      return kind == Supervision.SupervisionKind.CALLBACK ? callbackWorkdays : complaintWorkdays;
    }
  }

  Rule on(LocalDate day) {
    return file.rules().stream()
        .filter(rule -> !rule.from().isAfter(day))
        .max(Comparator.comparing(Rule::from))
        .orElseThrow(() -> new IllegalStateException("no rule of supervision holds on " + day));
  }

  List<String> topics() {
    return file.topics();
  }
}
