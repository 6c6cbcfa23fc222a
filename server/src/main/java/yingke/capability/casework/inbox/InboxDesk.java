package yingke.capability.casework.inbox;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.casework.Lamp;
import yingke.capability.casework.inbox.InboxCounts.StepCount;
import yingke.capability.casework.inbox.InboxQueries.Found;
import yingke.capability.casework.inbox.InboxQueries.Group;
import yingke.capability.casework.procedures.Procedures;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.Page;
import yingke.kernel.web.Sheet;

/** What waits for the caller; empty for an officer whose posts act in no procedure. */
@Service
@PreAuthorize("hasAnyAuthority('casework.case.read', 'casework.case.act')")
class InboxDesk {
  private static final int EXPORTED_AT_ONCE = 1000;

  private final InboxQueries queries;
  private final Procedures procedures;
  private final Audit audit;

  InboxDesk(InboxQueries queries, Procedures procedures, Audit audit) {
    this.queries = queries;
    this.procedures = procedures;
    this.audit = audit;
  }

  Page<InboxRow> list(InboxFilter filter, @Nullable String after, int limit) {
    var found = queries.list(Callers.current(), filter, Bookmark.parse(after), limit + 1);
    var page = Page.cut(found, limit, Found::bookmark);
    return new Page<>(page.items().stream().map(Found::row).toList(), page.next());
  }

  InboxCounts counts() {
    var groups = queries.groups(Callers.current());
    var steps = new LinkedHashMap<String, StepCount>();
    for (var group : groups) {
      var procedure = procedures.get(group.content());
      steps.merge(
          procedure.id() + " " + group.step(),
          new StepCount(
              procedure.id(),
              procedure.name(),
              group.step(),
              procedure.step(group.step()).title(),
              group.count()),
          (one, more) ->
              new StepCount(
                  one.procedure(),
                  one.procedureName(),
                  one.step(),
                  one.stepTitle(),
                  one.count() + more.count()));
    }
    return new InboxCounts(
        groups.stream().mapToInt(Group::count).sum(),
        count(groups, Lamp.GREEN),
        count(groups, Lamp.YELLOW),
        count(groups, Lamp.RED),
        groups.stream().mapToInt(Group::statutory).sum(),
        List.copyOf(steps.values()));
  }

  /** Writes the rows while they are read; taking data out is itself recorded. */
  @Transactional
  void export(InboxFilter filter, Sheet sheet) throws IOException {
    audit.record("casework.inbox.export", "casework.work-item", Map.of());
    Bookmark after = null;
    while (true) {
      var found = queries.list(Callers.current(), filter, after, EXPORTED_AT_ONCE);
      for (var each : found) {
        var row = each.row();
        sheet.row(
            row.number(),
            row.subject(),
            row.partyName(),
            row.divisionName(),
            row.stepTitle(),
            row.lamp().title(),
            row.statutoryOverdue(),
            row.due(),
            row.since(),
            row.openedAt());
      }
      if (found.size() < EXPORTED_AT_ONCE) return;
      after = Bookmark.parse(found.getLast().bookmark());
    }
  }

  private static int count(List<Group> groups, Lamp lamp) {
    return groups.stream().filter(group -> group.lamp() == lamp).mapToInt(Group::count).sum();
  }
}
