package yingke.systems.onestop.handout;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import yingke.systems.onestop.events.DataFile;

/** How long it may take, and what each deed is called and stands on; {@code handout.yaml}. */
@Component
class HandOutRules {
  private final File file = DataFile.read("handout", File.class);
  private final Map<HandOutDeed, Words> words = new EnumMap<>(HandOutDeed.class);

  HandOutRules() {
    for (var each : file.deeds()) words.put(each.deed(), each);
    for (var deed : HandOutDeed.values())
      if (!words.containsKey(deed))
        throw new IllegalStateException("handout.yaml has no words for " + deed);
  }

  record File(List<Rule> rules, List<String> carriers, List<Words> deeds) {}

  /**
   * A rule that holds from a day on.
   *
   * @param workdays after the decision
   */
  record Rule(LocalDate from, int workdays, String check, String source) {}

  /**
   * A deed in words.
   *
   * @param title as the receipt calls it
   * @param source the article that knows this way
   */
  record Words(HandOutDeed deed, String title, String check, String source) {}

  Rule on(LocalDate day) {
    return file.rules().stream()
        .filter(rule -> !rule.from().isAfter(day))
        .max(Comparator.comparing(Rule::from))
        .orElseThrow(() -> new IllegalStateException("no rule of service holds on " + day));
  }

  Words words(HandOutDeed deed) {
    var found = words.get(deed);
    if (found == null) throw new IllegalStateException("no words for " + deed);
    return found;
  }

  List<String> carriers() {
    return file.carriers();
  }
}
