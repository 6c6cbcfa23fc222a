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
import yingke.systems.onestop.items.ItemsChanged;

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
  private final Choices choices;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PublishDesk(
      ItemVersionStore store,
      Versions versions,
      Choices choices,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.versions = versions;
    this.choices = choices;
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
    choices.requireKnown(content);
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

  private void record(String item, int version, String act) {
    audit.record(PUBLISH, "item:" + item + ":" + version, Map.of("act", act));
  }
}
