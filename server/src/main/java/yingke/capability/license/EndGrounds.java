package yingke.capability.license;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import yingke.kernel.sql.StartRefused;
import yingke.kernel.web.BadInput;

/** The grounds of license-ends.yaml, read once at the start; a mistake refuses the start. */
@Component
class EndGrounds {
  private final File file;

  EndGrounds(JsonMapper json) {
    try (var text = new ClassPathResource("license-ends.yaml").getInputStream()) {
      var tree = new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(text);
      this.file = json.convertValue(tree, File.class);
    } catch (IOException | YAMLException | JacksonException | NullPointerException unreadable) {
      throw new StartRefused("license-ends.yaml：无法识别：" + unreadable.getMessage());
    }
  }

  /** license-ends.yaml. */
  record File(List<Remedies> remedies, List<EndGround> grounds) {}

  /** What a holder may do against it, from a day on. */
  record Remedies(LocalDate from, String sentence, String check, String source) {}

  /** Those that hold on that day, in the order of the file. */
  List<EndGround> on(LocalDate day) {
    return file.grounds().stream().filter(each -> !each.effectiveFrom().isAfter(day)).toList();
  }

  /**
   * @throws BadInput when there is no such ground on that day
   */
  EndGround get(String id, LocalDate day) {
    return on(day).stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new BadInput("license-ground-unknown", "ground", "没有这种法定理由，请重新选择"));
  }

  /** The sentence on remedies that holds on that day; empty before any. */
  String remedies(LocalDate day) {
    return file.remedies().stream()
        .filter(each -> !each.from().isAfter(day))
        .max(Comparator.comparing(Remedies::from))
        .map(Remedies::sentence)
        .orElse("");
  }
}
