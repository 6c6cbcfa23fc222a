package yingke.systems.onestop.archive;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.Page;
import yingke.kernel.web.RuleBroken;
import yingke.kernel.web.Sheet;

/** Records officers at the archive of their departments; whatever leaves it is recorded. */
@Service
class ArchiveDesk {
  private static final String READ = "onestop.archive.read";

  private final ArchiveQueries queries;
  private final ArchiveStore store;
  private final ArchiveShelf shelf;
  private final Audit audit;
  private final Clock clock;

  ArchiveDesk(
      ArchiveQueries queries, ArchiveStore store, ArchiveShelf shelf, Audit audit, Clock clock) {
    this.queries = queries;
    this.store = store;
    this.shelf = shelf;
    this.audit = audit;
    this.clock = clock;
  }

  @PreAuthorize("hasAuthority('onestop.archive.read')")
  Page<Archived> list(ArchiveFilter filter, @Nullable UUID after, int limit) {
    var rows = queries.list(filter, Callers.current().scope(), after, limit + 1);
    return Page.cut(rows, limit, row -> row.application().toString());
  }

  @PreAuthorize("hasAuthority('onestop.archive.read')")
  List<Addendum> addenda(UUID application) {
    find(application);
    return queries.addenda(application, Callers.current().scope());
  }

  /** A package with all that came after it; taking it out is recorded. */
  @PreAuthorize("hasAuthority('onestop.archive.read')")
  @Transactional
  Export take(UUID application) {
    var found = find(application);
    audit.record(READ, "archive:" + found.number(), Map.of("act", "download"));
    return shelf.export(found);
  }

  /** Hands packages over to the archives; the command's id is the list's. */
  @PreAuthorize("hasAuthority('onestop.archive.deliver')")
  @Transactional
  public void handOver(CommandId command, Set<UUID> archives, String receiver) {
    if (store.knowsTransfer(command.value())) return;
    var caller = Callers.current();
    var first =
        queries
            .find(archives.iterator().next(), caller.scope())
            .orElseThrow(() -> new NotFound("没有找到所选的档案，请刷新列表"));
    var number = "YJ-%d-%04d".formatted(LocalDate.now(clock).getYear(), store.nextTransfer());
    store.insert(
        new Transfer(
            command.value(),
            number,
            first.department(),
            receiver.strip(),
            caller.account(),
            caller.name(),
            clock.instant()));
    int taken =
        store.take(
            command.value(),
            archives,
            caller.scope().allDepartments(),
            caller.scope().departments());
    if (taken != archives.size())
      throw new RuleBroken("archive-transferred", "所选档案中有已移交的或不属于您单位的，请刷新列表后重新选择");
    audit.record(
        "onestop.archive.deliver", "transfer:" + number, Map.of("packages", String.valueOf(taken)));
  }

  @PreAuthorize("hasAuthority('onestop.archive.read')")
  List<ArchiveQueries.TransferRow> transfers() {
    return queries.transfers(Callers.current().scope(), Page.MOST);
  }

  /** 移交清单 as a sheet. */
  @PreAuthorize("hasAuthority('onestop.archive.read')")
  @Transactional
  void sheet(UUID transfer, Sheet sheet) throws IOException {
    int n = 0;
    for (var each : packages(transfer))
      sheet.row(
          ++n,
          each.number(),
          each.title(),
          each.concludedOn(),
          each.retention().title(),
          each.files(),
          each.bytes(),
          each.manifest(),
          each.addenda(),
          each.addendumAt() == null ? "" : LocalDate.ofInstant(each.addendumAt(), clock.getZone()),
          each.head() == null ? "" : each.head());
    audit.record(READ, "transfer:" + transfer, Map.of("act", "list"));
  }

  /** All packages of a list, each with what came after it. */
  @PreAuthorize("hasAuthority('onestop.archive.read')")
  @Transactional
  List<Export> takeAll(UUID transfer) {
    var found = packages(transfer);
    audit.record(READ, "transfer:" + transfer, Map.of("act", "download"));
    return found.stream().map(shelf::export).toList();
  }

  private Archived find(UUID application) {
    return queries
        .find(application, Callers.current().scope())
        .orElseThrow(() -> new NotFound("没有找到这份档案，它可能还没有归档，或不在您的单位"));
  }

  private List<Archived> packages(UUID transfer) {
    var found = queries.ofTransfer(transfer, Callers.current().scope());
    if (found.isEmpty()) throw new NotFound("没有找到这张移交清单，它可能不属于您的单位");
    return found;
  }
}
