package yingke.kernel.identity.agencies;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** How long one may let others act; {@code identity/agencies.yaml}. */
@Component
class AgencyRules {
  private final List<Rule> rules;

  AgencyRules(JsonMapper json) throws IOException {
    try (var text = new ClassPathResource("identity/agencies.yaml").getInputStream()) {
      var tree = new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(text);
      this.rules = json.convertValue(tree, File.class).rules();
    }
  }

  record File(List<Rule> rules) {}

  /**
   * A rule that holds from a day on.
   *
   * @param longestDays from the first day to the last
   * @param codeHours within which the agent has to accept
   * @param adultAt years at which a child acts for itself and its guardians no longer do
   */
  record Rule(
      LocalDate from, int longestDays, int codeHours, int adultAt, String check, String source) {}

  Rule on(LocalDate day) {
    return rules.stream()
        .filter(rule -> !rule.from().isAfter(day))
        .max(Comparator.comparing(Rule::from))
        .orElseThrow(() -> new IllegalStateException("no rule of agencies holds on " + day));
  }
}
