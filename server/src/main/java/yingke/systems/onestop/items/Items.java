package yingke.systems.onestop.items;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.RuleBroken;
import yingke.systems.onestop.items.ItemVersion.Stage;

/**
 * The published service items. They live in the database; those that come as files are published at
 * start when the database does not know their version yet. Held in memory, see {@link ItemsJob}.
 */
@Component
public class Items {
  private static final Logger LOG = LoggerFactory.getLogger(Items.class);

  private final ItemVersionStore store;
  private final Clock clock;
  private volatile Held held = new Held(-1, Map.of());

  /**
   * What was read.
   *
   * @param mark of the table's state, moves with every change
   */
  private record Held(long mark, Map<String, List<ItemVersion>> versions) {}

  Items(ItemVersionStore store, ItemFolder folder, Clock clock) {
    this.store = store;
    this.clock = clock;
    folder.read().forEach(this::keep);
    refresh();
  }

  private void keep(ServiceItem item) {
    var known = store.find(item.id(), item.version());
    if (known.isEmpty()) store.insertShipped(item, clock.instant());
    else if (!ItemJson.tree(known.get().content()).equals(ItemJson.tree(item)))
      LOG.warn(
          "the file of {} says something else than its published version {}; give it a new version",
          item.id(),
          item.version());
  }

  /** Reads again what has changed since. */
  final void refresh() {
    var mark = store.mark();
    if (mark == held.mark()) return;
    var versions = new TreeMap<String, List<ItemVersion>>();
    for (var version : store.listPublic())
      versions.computeIfAbsent(version.item(), _ -> new ArrayList<>()).add(version);
    held = new Held(mark, versions);
  }

  /** The version of every item that new applications fall under today, by id. */
  public List<ServiceItem> list() {
    var today = LocalDate.now(clock);
    return held.versions().values().stream()
        .map(versions -> current(versions, today))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The item of that id, if one can apply for it today. */
  public Optional<ServiceItem> find(String id) {
    return current(held.versions().getOrDefault(id, List.of()), LocalDate.now(clock));
  }

  /** The item of that id. Throws {@link NotFound} with a sentence for the applicant. */
  public ServiceItem get(String id) {
    return find(id)
        .orElseThrow(() ->
            new NotFound(
                withdrawal(id)
                    .map(v -> "“%s”已停止办理%s；如有疑问请拨打 12345".formatted(v.content().name(), because(v)))
                    .orElse("没有找到这个事项，它可能已经下线，请重新搜索")));
  }

  /**
   * One version of an item, as the applications that were begun under it go on with it, withdrawn
   * or not. Throws {@link NotFound} when there never was such a version.
   */
  public ServiceItem at(String id, int version) {
    return held.versions().getOrDefault(id, List.of()).stream()
        .filter(each -> each.version() == version)
        .map(ItemVersion::content)
        .findFirst()
        .orElseThrow(() -> new NotFound("没有找到事项的这个版本，请从办件列表重新打开"));
  }

  /** Every version that was ever published. */
  public List<ServiceItem> everPublished() {
    return held.versions().values().stream()
        .flatMap(List::stream)
        .map(ItemVersion::content)
        .toList();
  }

  /** What it is or was called; the id itself when nobody ever published it. */
  public String nameOf(String id) {
    return held.versions().getOrDefault(id, List.of()).stream()
        .max(Comparator.comparingInt(ItemVersion::version))
        .map(version -> version.content().name())
        .orElse(id);
  }

  /**
   * An application that was begun under that version may be handed in today.
   *
   * @throws RuleBroken when the item is withdrawn, or another version holds by now
   */
  public ServiceItem requireOpen(String id, int version) {
    var now = find(id);
    if (now.isEmpty())
      throw new RuleBroken(
          "item-withdrawn",
          "“%s”已停止办理%s，这份草稿不能再提交。已经提交的办件会照常办完；如有疑问请拨打 12345"
              .formatted(nameOf(id), withdrawal(id).map(Items::because).orElse("")));
    if (now.get().version() != version)
      throw new RuleBroken(
          "item-changed", "“%s”的办事要求更新了，请按新要求核对一遍再提交；您填过的内容都还在".formatted(now.get().name()));
    return now.get();
  }

  private Optional<ItemVersion> withdrawal(String id) {
    return held.versions().getOrDefault(id, List.of()).stream()
        .filter(version -> version.state() == Stage.WITHDRAWN)
        .max(Comparator.comparingInt(ItemVersion::version));
  }

  private static String because(ItemVersion withdrawn) {
    var reason = withdrawn.reason();
    return reason == null ? "" : "（" + reason + "）";
  }

  private static Optional<ServiceItem> current(Collection<ItemVersion> versions, LocalDate today) {
    return versions.stream()
        .filter(version -> version.holdsOn(today))
        .max(Comparator.comparingInt(ItemVersion::version))
        .map(ItemVersion::content);
  }
}
