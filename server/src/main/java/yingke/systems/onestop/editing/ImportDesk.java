package yingke.systems.onestop.editing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Callers;
import yingke.kernel.organization.Organization;
import yingke.kernel.web.BookReader;
import yingke.kernel.web.BookReader.Line;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.RuleBroken;
import yingke.systems.onestop.claiming.Claims;
import yingke.systems.onestop.editing.ImportView.ImportedItem;
import yingke.systems.onestop.events.DataFile;
import yingke.systems.onestop.items.ItemJson;
import yingke.systems.onestop.items.ItemVersion;
import yingke.systems.onestop.items.ItemVersion.Stage;
import yingke.systems.onestop.items.ItemVersionStore;
import yingke.systems.onestop.items.ServiceItem;

/**
 * Takes items over from a workbook. First it only tells what would happen; confirmed, the items
 * become versions that wait for review, and nothing is published without it.
 */
@Service
class ImportDesk {
  private final ItemVersionStore store;
  private final Organization organization;
  private final Claims claims;
  private final Audit audit;
  private final Clock clock;

  ImportDesk(
      ItemVersionStore store, Organization organization, Claims claims, Audit audit, Clock clock) {
    this.store = store;
    this.organization = organization;
    this.claims = claims;
    this.audit = audit;
    this.clock = clock;
  }

  /** What becomes of rows that are wrong. */
  enum Confirmed {
    /** Nothing is taken over, only told. */
    NO,
    /** All or nothing. */
    WHOLE,
    /** Wrong rows are left out; whoever says so has seen them. */
    WITHOUT_WRONG
  }

  private record Read(Line line, ServiceItem item, int changes) {
    /** What is already there is not written a second time. */
    boolean says() {
      return item.version() == 1 || changes > 0;
    }
  }

  @PreAuthorize("hasAuthority('onestop.item.edit')")
  @Transactional
  public ImportView run(CommandId command, byte[] file, Confirmed confirmed) {
    var book = BookReader.read(file, ItemBook.headings(), ItemBook.ITEMS);
    var items = new BookItems(book);
    var read = new LinkedHashMap<String, Read>();
    var seen = new HashSet<String>();
    for (var line : book.lines(ItemBook.ITEMS)) {
      if (!seen.add(line.get("事项编号"))) items.wrong().add(wrong(line, "事项编号", "这个事项在表里出现了两次"));
      else {
        var found = read(line, items, command);
        if (found != null) read.put(found.item().id(), found);
      }
    }
    if (confirmed == Confirmed.NO) return view(read, items.wrong(), false);
    if (confirmed == Confirmed.WHOLE && !items.wrong().isEmpty())
      throw new RuleBroken(
          "import-has-wrong-rows",
          "还有 %d 行有问题，没有导入任何内容；请改好后再导入，或确认只导入没有问题的事项".formatted(items.wrong().size()));
    var taken = read.values().stream().filter(Read::says).toList();
    for (var each : taken)
      store.insert(
          each.item(),
          Stage.REVIEW,
          named(command, each.item().id()),
          Callers.current(),
          clock.instant());
    audit.record(
        "onestop.item.edit",
        "items",
        Map.of("act", "import", "items", String.valueOf(taken.size())));
    return view(read, items.wrong(), true);
  }

  private @Nullable Read read(Line line, BookItems items, CommandId command) {
    var id = line.get("事项编号");
    var earlier = new ArrayList<>(store.list(id));
    earlier.removeIf(v -> isOf(command, v)); // the same command sent again
    var problem = problem(line, earlier);
    if (problem != null) {
      items.wrong().add(problem);
      return null;
    }
    var base =
        earlier.isEmpty()
            ? DataFile.read("item-blank", ServiceItem.class)
            : earlier.getFirst().content();
    var made = items.read(line, base);
    if (made == null) return null;
    int version = earlier.isEmpty() ? 1 : earlier.getFirst().version() + 1;
    var item = ItemJson.numbered(made, id, version, null);
    var mistakes = new ArrayList<>(VersionView.mistakes(item, LocalDate.now(clock)));
    mistakes.addAll(claims.wrongIn(id, item));
    for (var mistake : mistakes) items.wrong().add(wrong(line, mistake.field(), mistake.message()));
    if (!mistakes.isEmpty()) return null;
    return new Read(line, item, earlier.isEmpty() ? 0 : Comparison.of(base, item).size());
  }

  private boolean isOf(CommandId command, ItemVersion version) {
    return store
        .findByCommand(named(command, version.item()))
        .filter(done -> done.version() == version.version())
        .isPresent();
  }

  private @Nullable WrongRow problem(Line line, List<ItemVersion> earlier) {
    if (!line.get("事项编号").matches("[a-z][a-z0-9-]{2,40}"))
      return wrong(line, "事项编号", "用小写字母、数字和连字符，以字母开头，3 到 41 个字");
    var scope = Callers.current().scope();
    if (organization.findDepartment(line.get("部门")).isEmpty())
      return wrong(line, "部门", "没有编号为“" + line.get("部门") + "”的单位");
    if (!scope.covers(line.get("部门"))
        || earlier.stream().anyMatch(v -> !scope.covers(v.content().department())))
      return wrong(line, "部门", "这个事项归别的部门管理，您不能导入");
    if (earlier.stream().anyMatch(v -> v.state() == Stage.DRAFT || v.state() == Stage.REVIEW))
      return wrong(line, "事项编号", "这个事项有一个正在编写或待审核的版本，请先处理那一个");
    return null;
  }

  private static WrongRow wrong(Line line, String column, String reason) {
    return new WrongRow(ItemBook.ITEMS, line.number(), line.get("事项编号"), column, reason);
  }

  private static ImportView view(Map<String, Read> read, List<WrongRow> wrong, boolean imported) {
    return new ImportView(
        read.values().stream()
            .map(r ->
                new ImportedItem(
                    r.line().number(),
                    r.item().id(),
                    r.item().name(),
                    r.item().department(),
                    r.item().version(),
                    r.changes()))
            .toList(),
        List.copyOf(wrong),
        imported);
  }

  private static UUID named(CommandId command, String item) {
    return UUID.nameUUIDFromBytes((command.value() + ":" + item).getBytes(StandardCharsets.UTF_8));
  }
}
