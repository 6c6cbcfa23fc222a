package yingke.systems.onestop.archive;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import yingke.systems.onestop.events.DataFile;

/** When cases are archived and how long they are kept ({@code onestop/archive.yaml}). */
@Component
class ArchiveRules {
  private final File file = DataFile.read("archive", File.class);

  ArchiveRules() {}

  record File(List<Wait> waits, Map<String, Retention> retention, String retentionSource) {}

  /**
   * From that day on.
   *
   * @param days between the end of a case and its archive, so that late documents are in it
   * @param addendumDays between what comes later still and its addendum, so that a receipt and its
   *     scan are in one
   */
  record Wait(LocalDate from, int days, int addendumDays, String check, String source) {}

  Wait on(LocalDate day) {
    return file.waits().stream()
        .filter(rule -> !rule.from().isAfter(day))
        .max(Comparator.comparing(Wait::from))
        .orElseThrow(() -> new IllegalStateException("no archive rule holds on " + day));
  }

  /** By the item's type (事项类型); what nobody decided is kept longest but for ever. */
  Retention of(String type) {
    return file.retention().getOrDefault(type, Retention.YEARS_30);
  }
}
