package yingke.systems.onestop.licensing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.capability.license.LicenseType;
import yingke.systems.onestop.events.DataFile;

/** What a grant puts on the license of which item; {@code onestop/licenses.yaml}. */
@Component
class LicenseRules {
  private final List<Rule> rules = DataFile.read("licenses", File.class).licenses();

  LicenseRules() {}

  record File(List<Rule> licenses) {}

  /**
   * The license of one item.
   *
   * @param oneEach true when a holder has one at a time: a new grant changes the old license
   * @param years that it holds, null for good
   * @param fields of the license, each with where its value comes from
   */
  record Rule(
      String item,
      boolean oneEach,
      @Nullable Integer years,
      String check,
      String source,
      Map<String, String> fields) {
    /** The last day of a license that begins on that day; null when it holds for good. */
    @Nullable LocalDate until(LocalDate from) {
      return years == null ? null : LicenseType.lastDay(from, years);
    }
  }

  Rule get(String item) {
    return rules.stream()
        .filter(rule -> rule.item().equals(item))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("licenses.yaml says nothing about " + item));
  }
}
