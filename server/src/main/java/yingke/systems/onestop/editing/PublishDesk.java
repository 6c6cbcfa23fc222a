package yingke.systems.onestop.editing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.Version;
import yingke.systems.onestop.items.ItemJson;
import yingke.systems.onestop.items.ItemVersion;
import yingke.systems.onestop.items.ItemVersion.Stage;
import yingke.systems.onestop.items.ItemVersionStore;
import yingke.systems.onestop.items.Items;
import yingke.systems.onestop.items.ItemsChanged;
import yingke.systems.onestop.items.ServiceItem;

/**
 * Reviewing, publishing and withdrawing, as the data bureau. Whoever wrote a version does not
 * publish it.
 */
@Service
@PreAuthorize("hasAuthority('onestop.item.publish')")
class PublishDesk {
  private static final String PUBLISH = "onestop.item.publish";

  private final ItemVersionStore store;
  private final Versions versions;
  private final Items items;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PublishDesk(
      ItemVersionStore store,
      Versions versions,
      Items items,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.versions = versions;
    this.items = items;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  public ItemVersion giveBack(String item, int version, Version seen, String reason) {
    var waiting = versions.get(item, version, seen);
    waiting.requireReview();
    versions.requireMoved(store.move(waiting, Stage.DRAFT, reason, clock.instant()));
    record(item, version, "give-back");
    return versions.get(item, version);
  }

  /** Cases that run go on under the version that they began with. */
  @Transactional
  public ItemVersion publish(String item, int version, Version seen, LocalDate from) {
    var waiting = versions.get(item, version, seen);
    waiting.requireReview();
    waiting.requireSecondPerson(Callers.current().account());
    ItemVersion.requireNotPast(from, LocalDate.now(clock));
    var content = ItemJson.numbered(waiting.content(), item, version, from);
    var mistakes = VersionView.mistakes(content, from);
    if (!mistakes.isEmpty())
      throw new BadInput("item-incorrect", "还有 " + mistakes.size() + " 处要改好才能发布", mistakes);
    requireKnown(content);
    versions.requireMoved(
        store.publish(waiting, content, from, Callers.current(), clock.instant()));
    record(item, version, "publish");
    events.publishEvent(new ItemsChanged(item, version));
    return versions.get(item, version);
  }

  /** Nobody begins or hands in an application any more; cases that run are finished. */
  @Transactional
  public ItemVersion withdraw(String item, int version, Version seen, String reason) {
    var published = versions.get(item, version, seen);
    published.requirePublished();
    store.withdraw(item, reason, clock.instant());
    record(item, version, "withdraw");
    events.publishEvent(new ItemsChanged(item, version));
    return versions.get(item, version);
  }

  /** A case needs a procedure that runs, and a license a rule that fills it. */
  private void requireKnown(ServiceItem content) {
    var others = items.everPublished();
    require(
        others.stream().anyMatch(o -> o.procedure().equals(content.procedure())),
        "procedure",
        "没有已启用的办理流程 " + content.procedure() + "，请从已有流程里选一个");
    require(
        content.license() == null
            || others.stream()
                .anyMatch(
                    o -> o.id().equals(content.id()) && content.license().equals(o.license())),
        "license",
        "证照 " + content.license() + " 还没有为这个事项配置证面（licenses.yaml），请先配置，或改为只出具文书");
    require(
        content.decision() == null
            || others.stream().anyMatch(o -> content.decision().equals(o.decision())),
        "decision",
        "没有自动决定规则 " + content.decision());
  }

  private static void require(boolean holds, String field, String sentence) {
    if (!holds) throw new BadInput("item-incorrect", field, sentence);
  }

  private void record(String item, int version, String act) {
    audit.record(PUBLISH, "item:" + item + ":" + version, Map.of("act", act));
  }
}
