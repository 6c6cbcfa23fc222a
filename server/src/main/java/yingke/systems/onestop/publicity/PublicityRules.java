package yingke.systems.onestop.publicity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.systems.onestop.events.DataFile;

/** How long a notice stays up and what it says; {@code onestop/publicity.yaml}. */
@Component
class PublicityRules {
  private final File file = DataFile.read("publicity", File.class);

  PublicityRules() {}

  /**
   * @param object how one objects, in words for everybody
   */
  record File(String object, List<Rule> rules) {}

  /**
   * A rule that holds from a day on.
   *
   * @param procedure whose cases have a notice
   * @param days calendar days
   * @param proposed sentence with {@code {amount}}, null when the notice names no sum
   */
  record Rule(
      LocalDate from,
      String procedure,
      int days,
      @Nullable String proposed,
      String check,
      String source) {}

  /** Empty for procedures without a notice. */
  Optional<Rule> find(String procedure, LocalDate day) {
    return file.rules().stream()
        .filter(rule -> rule.procedure().equals(procedure) && !rule.from().isAfter(day))
        .max(Comparator.comparing(Rule::from));
  }

  String howToObject() {
    return file.object();
  }
}
