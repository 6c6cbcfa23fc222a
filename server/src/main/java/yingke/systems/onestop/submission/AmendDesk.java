package yingke.systems.onestop.submission;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.RuleBroken;
import yingke.kernel.web.Stale;
import yingke.kernel.web.Version;
import yingke.systems.onestop.applications.AmendmentStore;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.ApplicationStore;
import yingke.systems.onestop.applications.Content;
import yingke.systems.onestop.applications.SupplementStore;
import yingke.systems.onestop.drafts.SaveForm;
import yingke.systems.onestop.items.Items;

/**
 * Corrects what was filled in while a supplement notice is open: what was right stays as it is, and
 * nobody types it again.
 */
@Service
class AmendDesk {
  private final ApplicationStore applications;
  private final SupplementStore supplements;
  private final AmendmentStore amendments;
  private final Items items;
  private final FormCheck check;
  private final Audit audit;
  private final Clock clock;

  AmendDesk(
      ApplicationStore applications,
      SupplementStore supplements,
      AmendmentStore amendments,
      Items items,
      FormCheck check,
      Audit audit,
      Clock clock) {
    this.applications = applications;
    this.supplements = supplements;
    this.amendments = amendments;
    this.items = items;
    this.check = check;
    this.audit = audit;
    this.clock = clock;
  }

  /** The whole form again, as it should be; it has to be as right as when it was handed in. */
  @PreAuthorize("hasAuthority('onestop.application.own')")
  @Transactional
  Application amend(UUID id, Version seen, SaveForm form) {
    var own = lock(id);
    requireAsked(own);
    if (own.version() != seen.value()) throw new Stale("这份申请已经在别处改过，请刷新后再改；您刚才填写的内容请先留在页面上");
    var item = items.at(own.item(), own.itemVersion());
    var typed = own.content().typed(item.form(), form.values());
    var content = check.corrected(own, item, typed);
    var before = replaced(own.content(), content);
    if (before.isEmpty()) return own;
    applications.saveContent(id, content, clock.instant());
    amendments.insert(id, Callers.current().account(), before, clock.instant());
    audit.record(
        "onestop.application.own",
        "application:" + own.number(),
        Map.of("act", "amend", "fields", String.join(",", before.keySet())));
    return applications.find(id).orElseThrow();
  }

  private void requireAsked(Application own) {
    boolean open =
        own.state() == Application.State.SUBMITTED
            && supplements.find(own.id()).filter(asked -> asked.answeredAt() == null).isPresent();
    if (!open) throw new RuleBroken("nothing-asked", "申请提交后，只有收到补正通知、还没有交补正材料的时候，才能改填写的内容");
  }

  private static Map<String, Object> replaced(Content old, Content now) {
    var before = new LinkedHashMap<String, Object>();
    now.values()
        .forEach((field, value) -> {
          var was = old.values().get(field);
          if (!Objects.equals(was, value)) before.put(field, was == null ? "" : was);
        });
    old.values()
        .forEach((field, was) -> {
          if (!now.values().containsKey(field)) before.put(field, was);
        });
    return before;
  }

  private Application lock(UUID id) {
    return applications
        .lockOwn(id, Callers.current())
        .orElseThrow(() -> new NotFound("没有找到这份申请，它可能已被删除，或者不属于您；请到“我的办件”里看看"));
  }
}
