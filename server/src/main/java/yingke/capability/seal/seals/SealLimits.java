package yingke.capability.seal.seals;

import java.io.IOException;
import java.time.Clock;
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

/** seal-limits.yaml, read once at the start; a mistake refuses the start. */
@Component
public class SealLimits {
  private final File file;
  private final Clock clock;

  SealLimits(JsonMapper json, Clock clock) {
    this.clock = clock;
    try (var text = new ClassPathResource("seal-limits.yaml").getInputStream()) {
      var tree = new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(text);
      this.file = json.convertValue(tree, File.class);
      today();
    } catch (IOException | YAMLException | JacksonException | NullPointerException unreadable) {
      throw new StartRefused("seal-limits.yaml：无法识别：" + unreadable.getMessage());
    }
  }

  /** seal-limits.yaml. */
  record File(List<Row> limits) {}

  /**
   * What holds from a day on.
   *
   * @param office id of the organ that decides on applications
   * @param approvalDays workdays until an application is decided
   * @param useDays workdays until a request to use a seal is decided
   * @param renewalDays days before the end from which a seal can be renewed
   * @param filingDigits of the filing number
   */
  public record Row(
      LocalDate from,
      String office,
      int approvalDays,
      int useDays,
      int renewalDays,
      int filingDigits,
      String check,
      String source) {}

  /** What holds today. */
  public Row today() {
    var day = LocalDate.now(clock);
    return file.limits().stream()
        .filter(row -> !row.from().isAfter(day))
        .max(Comparator.comparing(Row::from))
        .orElseThrow(() -> new StartRefused("seal-limits.yaml：没有今天适用的规定"));
  }
}
