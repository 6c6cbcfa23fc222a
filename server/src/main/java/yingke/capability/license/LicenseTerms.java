package yingke.capability.license;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import yingke.kernel.sql.StartRefused;

/** The limits of license-terms.yaml by their days, read once at the start; a mistake refuses it. */
@Component
class LicenseTerms {
  private final File file;

  LicenseTerms(JsonMapper json) {
    try (var text = new ClassPathResource("license-terms.yaml").getInputStream()) {
      var tree = new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(text);
      this.file = json.convertValue(tree, File.class);
    } catch (IOException | YAMLException | JacksonException | NullPointerException unreadable) {
      throw new StartRefused("license-terms.yaml：无法识别：" + unreadable.getMessage());
    }
  }

  /** license-terms.yaml. */
  record File(
      List<CopyTerm> copies,
      List<DeliveryTerm> delivery,
      List<ReminderTerm> reminders,
      List<RenewalTerm> renewals) {}

  /** Something that holds from a day on. */
  interface Dated {
    LocalDate from();
  }

  /** How many annotated copies a day, and for how many days one may hold; organs' shorter. */
  record CopyTerm(
      LocalDate from, int mostADay, int longestDays, int organDays, String check, String source)
      implements Dated {}

  /** Workdays from the decision to the delivery; yellow from so many left. */
  record DeliveryTerm(LocalDate from, int workdays, int yellow, String check, String source)
      implements Dated {}

  /** How many days before its last day the holder is told. */
  record ReminderTerm(LocalDate from, List<Integer> daysBefore, String check, String source)
      implements Dated {}

  CopyTerm copies(LocalDate day) {
    return newest(file.copies(), day);
  }

  DeliveryTerm delivery(LocalDate day) {
    return newest(file.delivery(), day);
  }

  List<Integer> reminders(LocalDate day) {
    return newest(file.reminders(), day).daysBefore();
  }

  /** The type's own term, else the one that holds for all. */
  RenewalTerm renewal(String type, LocalDate day) {
    var own = file.renewals().stream().filter(each -> type.equals(each.type())).toList();
    boolean begun = own.stream().anyMatch(each -> !each.from().isAfter(day));
    return newest(
        begun ? own : file.renewals().stream().filter(each -> each.type() == null).toList(), day);
  }

  private static <T extends Dated> T newest(List<T> terms, LocalDate day) {
    @Nullable T found =
        terms.stream()
            .filter(each -> !each.from().isAfter(day))
            .max(Comparator.comparing(Dated::from))
            .orElse(null);
    if (found == null) throw new IllegalStateException("license-terms.yaml has no term for " + day);
    return found;
  }
}
