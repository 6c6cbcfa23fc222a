package yingke.systems.onestop.ratings;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import yingke.systems.onestop.events.DataFile;

/** What one may tick and how long a bad rating may take to mend; {@code onestop/ratings.yaml}. */
@Component
class RatingRules {
  private final File file = DataFile.read("ratings", File.class);

  RatingRules() {}

  record File(List<String> good, List<String> bad, List<Rule> rules) {}

  /**
   * A rule that holds from a day on.
   *
   * @param rectifyWorkdays to mend what a bad rating complains of
   */
  record Rule(LocalDate from, int rectifyWorkdays, String check, String source) {}

  Rule on(LocalDate day) {
    return file.rules().stream()
        .filter(rule -> !rule.from().isAfter(day))
        .max(Comparator.comparing(Rule::from))
        .orElseThrow(() -> new IllegalStateException("no rating rule holds on " + day));
  }

  /** What may be ticked, good and bad. */
  Set<String> tags() {
    var all = new HashSet<>(file.good());
    all.addAll(file.bad());
    return all;
  }

  List<String> good() {
    return file.good();
  }

  List<String> bad() {
    return file.bad();
  }
}
