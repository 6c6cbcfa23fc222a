package yingke.systems.onestop.editing;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.Page;
import yingke.kernel.web.Sheet;
import yingke.kernel.web.WrongField;
import yingke.systems.onestop.editing.ItemVersionQueries.Filter;
import yingke.systems.onestop.items.ListElements;
import yingke.systems.onestop.items.ServiceItem;

/** Reading items with all their versions, within one's departments. */
@Service
@PreAuthorize("hasAuthority('onestop.item.browse')")
class VersionDesk {
  private final ItemVersionQueries queries;
  private final Versions versions;
  private final Choices choices;
  private final Audit audit;
  private final Clock clock;

  VersionDesk(
      ItemVersionQueries queries, Versions versions, Choices choices, Audit audit, Clock clock) {
    this.queries = queries;
    this.versions = versions;
    this.choices = choices;
    this.audit = audit;
    this.clock = clock;
  }

  Page<ItemRow> list(Filter filter, @Nullable String after, int limit) {
    var scope = Callers.current().scope();
    var rows = queries.list(scope.allDepartments(), scope.departments(), filter, after, limit + 1);
    return Page.cut(rows, limit, ItemRow::item);
  }

  VersionView get(String item, int version) {
    return VersionView.of(
        versions.get(item, version), Callers.current().account(), LocalDate.now(clock));
  }

  /** Of one item, the newest first, without their content. */
  List<VersionLine> versions(String item) {
    return versions.list(item).stream().map(VersionLine::of).toList();
  }

  /** What the second version says differently. */
  List<Change> compare(String item, int from, int to) {
    return Comparison.of(versions.get(item, from).content(), versions.get(item, to).content());
  }

  /** What the stored text says differently from one that was seen before. */
  List<Change> changedSince(String item, int version, ServiceItem seen) {
    return Comparison.of(seen, versions.get(item, version).content());
  }

  Choices.ItemChoices choices() {
    return choices.all();
  }

  List<ListElements.ElementGroup> elements() {
    return ListElements.groups();
  }

  /** What keeps a content from being sent to review, before it is saved. */
  List<WrongField> check(ServiceItem content) {
    return VersionView.mistakes(content, LocalDate.now(clock));
  }

  /** Writes the newest version of each item that the filter finds. */
  @Transactional
  public void export(Filter filter, Sheet sheet) throws IOException {
    audit.record("onestop.item.browse", "items", Map.of("act", "export"));
    var book = new ItemBook(sheet);
    String after = null;
    do {
      var page = list(filter, after, Page.MOST);
      for (var row : page.items()) book.add(versions.get(row.item(), row.version()).content());
      after = page.next();
    } while (after != null);
    book.finish();
  }
}
