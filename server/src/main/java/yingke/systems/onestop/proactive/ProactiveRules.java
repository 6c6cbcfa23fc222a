package yingke.systems.onestop.proactive;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import yingke.systems.onestop.events.DataFile;

/** Who is offered what; {@code onestop/proactive.yaml}. */
@Component
class ProactiveRules {
  private final File file = DataFile.read("proactive", File.class);

  ProactiveRules() {}

  record File(List<Rule> rules) {}

  /**
   * Who completes so many years of life is offered an item.
   *
   * @param daysBefore the birthday on which the work begins
   * @param workdays within which somebody has to ask
   * @param enjoys what it is good for, in words for the slip
   * @param call the telephone number for questions
   */
  record Rule(
      String id,
      String item,
      int completes,
      int daysBefore,
      int workdays,
      LocalDate from,
      String title,
      String enjoys,
      String call,
      String check,
      String source) {}

  List<Rule> on(LocalDate day) {
    return file.rules().stream().filter(rule -> !rule.from().isAfter(day)).toList();
  }

  Rule get(String id) {
    return file.rules().stream().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow();
  }
}
