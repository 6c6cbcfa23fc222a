package yingke.capability.casework.oversight;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.casework.cases.After;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.Page;
import yingke.kernel.web.Sheet;

/** Shows leaders what is late in the departments that they answer for. */
@Service
@PreAuthorize("hasAuthority('casework.urging.write')")
class OversightDesk {
  private static final int EXPORTED_AT_ONCE = 1000;

  private final OversightQueries queries;
  private final Audit audit;

  OversightDesk(OversightQueries queries, Audit audit) {
    this.queries = queries;
    this.audit = audit;
  }

  List<HolderRow> holders() {
    return queries.holders(Callers.current().scope());
  }

  Page<LateRow> cases(LateFilter filter, @Nullable String after, int limit) {
    var rows = queries.cases(Callers.current().scope(), filter, After.parse(after), limit + 1);
    return Page.cut(rows, limit, OversightDesk::bookmark);
  }

  /** Writes the rows while they are read; taking data out is itself recorded. */
  @Transactional
  void export(LateFilter filter, Sheet sheet) throws IOException {
    audit.record("casework.oversight.export", "casework.work-item", Map.of());
    After after = null;
    while (true) {
      var rows = queries.cases(Callers.current().scope(), filter, after, EXPORTED_AT_ONCE);
      for (var row : rows)
        sheet.row(
            row.number(),
            row.subject(),
            row.partyName(),
            row.departmentName(),
            row.stepTitle(),
            String.join("、", row.names()),
            row.lamp().title(),
            row.statutoryOverdue(),
            row.due(),
            row.urging() == null ? null : row.urging().words(),
            row.urging() == null ? null : row.urging().answer());
      if (rows.size() < EXPORTED_AT_ONCE) return;
      after = After.parse(bookmark(rows.getLast()));
    }
  }

  private static String bookmark(LateRow row) {
    return new After(row.red(), row.id()).toString();
  }
}
