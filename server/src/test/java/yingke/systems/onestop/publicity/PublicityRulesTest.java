package yingke.systems.onestop.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.Yaml;

/** How long a notice stays up is data; the procedures wait as long. */
class PublicityRulesTest {
  private final PublicityRules rules = new PublicityRules();

  @Test
  void everyProcedureWithANoticeWaitsAsLongAsItsRuleSays() throws IOException {
    int found = 0;
    for (var file :
        new PathMatchingResourcePatternResolver()
            .getResources("classpath:/procedures/onestop/*.yaml")) {
      try (InputStream in = file.getInputStream()) {
        Map<String, Object> procedure = new Yaml().load(in);
        var id = String.valueOf(procedure.get("id"));
        for (var step : (List<?>) procedure.getOrDefault("steps", List.of()))
          if (step instanceof Map<?, ?> each && "publicity".equals(each.get("id"))) {
            assertThat(rules.find(id, LocalDate.of(2026, 11, 25)).orElseThrow().days() + "d")
                .as(id)
                .isEqualTo(each.get("limit"));
            found++;
          }
      }
    }
    assertThat(found).isEqualTo(2);
  }

  @Test
  void aProcedureWithoutANoticeHasNone() {
    assertThat(rules.find("onestop-permit", LocalDate.of(2026, 11, 25))).isEmpty();
  }
}
