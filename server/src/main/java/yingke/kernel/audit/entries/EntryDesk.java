package yingke.kernel.audit.entries;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.audit.Audit;
import yingke.kernel.web.Page;
import yingke.kernel.web.Sheet;

/** Reading the log, which is itself written to the log. */
@Service
class EntryDesk {
  private static final int STRETCH = 1000;

  private final EntryQueries entries;
  private final OperationNames names;
  private final Audit audit;

  EntryDesk(EntryQueries entries, OperationNames names, Audit audit) {
    this.entries = entries;
    this.names = names;
    this.audit = audit;
  }

  @PreAuthorize("hasAuthority('audit.entry.read')")
  @Transactional
  Page<EntryView> list(EntryFilter filter, long before, int limit) {
    audit.record("audit.entry.read", "audit:entries", filter.described());
    return Page.cut(
        entries.list(filter, before, limit + 1), limit, entry -> String.valueOf(entry.id()));
  }

  /** What one may look for, in words. */
  @PreAuthorize("hasAuthority('audit.entry.read')")
  List<OperationWord> operations() {
    return names.words();
  }

  /** Notes who takes the log away before the first line leaves; goes stretch by stretch. */
  @PreAuthorize("hasAuthority('audit.entry.export')")
  void export(EntryFilter filter, Sheet sheet) throws IOException {
    audit.record("audit.entry.export", "audit:entries", filter.described());
    long before = Long.MAX_VALUE;
    List<EntryView> stretch;
    do {
      stretch = entries.list(filter, before, STRETCH);
      for (var entry : stretch) {
        row(sheet, entry);
        before = entry.id();
      }
    } while (stretch.size() == STRETCH);
  }

  private static void row(Sheet sheet, EntryView entry) throws IOException {
    sheet.row(
        entry.id(),
        entry.at(),
        entry.actor(),
        entry.party(),
        entry.operationName(),
        entry.operation(),
        entry.object(),
        text(entry.detail()),
        entry.sealed());
  }

  private static String text(Map<String, String> detail) {
    return String.join(
        "; ",
        new TreeMap<>(detail)
            .entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList());
  }
}
