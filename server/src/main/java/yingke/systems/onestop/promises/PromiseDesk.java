package yingke.systems.onestop.promises;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.casework.Casework;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.RuleBroken;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.ApplicationStore;
import yingke.systems.onestop.applications.Promise;
import yingke.systems.onestop.applications.PromiseStore;
import yingke.systems.onestop.events.OwnCases;
import yingke.systems.onestop.items.Items;
import yingke.systems.onestop.items.ServiceItem;
import yingke.systems.onestop.promises.PromisesView.Instead;
import yingke.systems.onestop.promises.PromisesView.Later;

/** Choosing to bring a material later or to promise instead, while the application is a draft. */
@Service
class PromiseDesk {
  private static final String OWN = "onestop.application.own";

  private final ApplicationStore applications;
  private final PromiseStore promises;
  private final Items items;
  private final OwnCases cases;
  private final Casework casework;
  private final Audit audit;
  private final Clock clock;

  PromiseDesk(
      ApplicationStore applications,
      PromiseStore promises,
      Items items,
      OwnCases cases,
      Casework casework,
      Audit audit,
      Clock clock) {
    this.applications = applications;
    this.promises = promises;
    this.items = items;
    this.cases = cases;
    this.casework = casework;
    this.audit = audit;
    this.clock = clock;
  }

  @PreAuthorize("hasAuthority('onestop.application.own')")
  PromisesView list(UUID id) {
    return view(applications.findOwn(id, Callers.current()).orElseThrow(PromiseDesk::missing));
  }

  @PreAuthorize("hasAuthority('onestop.application.read')")
  PromisesView ofCase(UUID caseId) {
    return cases
        .applicationOf(casework.read(caseId).matter())
        .map(this::view)
        .orElse(new PromisesView(List.of(), null));
  }

  /** The applicant brings the material later and knows what follows when it does not come. */
  @PreAuthorize("hasAuthority('onestop.application.own')")
  @Transactional
  Application defer(UUID id, String material) {
    var draft = draft(id);
    var wanted =
        item(draft).material(material).orElseThrow(() -> new NotFound("这个事项不要求这份材料，请刷新页面后再试"));
    var deferral = wanted.deferrable();
    if (deferral == null)
      throw new RuleBroken("not-deferrable", "“" + wanted.name() + "”要和申请一起提交，不能以后再补");
    var says =
        "我承诺自受理之日起 %d 个工作日内补交“%s”。逾期没有补交的：%s"
            .formatted(deferral.days(), wanted.name(), deferral.follows());
    accept(draft, material, says, deferral.follows(), deferral.days());
    return draft;
  }

  /** The applicant promises that it is so, in place of proving it. */
  @PreAuthorize("hasAuthority('onestop.application.own')")
  @Transactional
  Application commit(UUID id) {
    var draft = draft(id);
    var commitment = item(draft).commitment();
    if (commitment == null) throw new RuleBroken("no-commitment", "这个事项不适用告知承诺，请按清单提交材料");
    accept(draft, Promise.COMMITMENT, commitment.text(), commitment.follows(), 0);
    return draft;
  }

  @PreAuthorize("hasAuthority('onestop.application.own')")
  @Transactional
  Application takeBack(UUID id, String material) {
    var draft = draft(id);
    promises.delete(id, material);
    audit.record(
        OWN,
        "application:" + draft.number(),
        Map.of("act", "promise-taken-back", "material", material));
    return draft;
  }

  private void accept(Application draft, String material, String says, String follows, int days) {
    promises.insert(
        new Promise(
            UUID.randomUUID(),
            draft.id(),
            material,
            says,
            follows,
            days,
            clock.instant(),
            null,
            null,
            null,
            null,
            null));
    audit.record(
        OWN, "application:" + draft.number(), Map.of("act", "promise", "material", material));
  }

  private PromisesView view(Application a) {
    var made = promises.ofApplication(a.id());
    var item = item(a);
    var later =
        item.materials().stream()
            .filter(m -> m.deferrable() != null)
            .map(m -> later(m, find(made, m.id())))
            .toList();
    return new PromisesView(later, instead(item, find(made, Promise.COMMITMENT)));
  }

  private static Later later(ServiceItem.Material m, Optional<Promise> promise) {
    var offer = Objects.requireNonNull(m.deferrable());
    return new Later(
        m.id(),
        m.name(),
        promise.map(Promise::days).orElse(offer.days()),
        promise.map(Promise::follows).orElse(offer.follows()),
        promise.map(Promise::acceptedAt).orElse(null),
        promise.map(Promise::due).orElse(null),
        promise.map(Promise::isOpen).orElse(false),
        promise.map(PromiseDesk::state).orElse("可以以后补交"));
  }

  private static String state(Promise p) {
    if (p.arrivedAt() != null) return "已经补交";
    if (p.outcome() != null)
      return switch (p.outcome()) {
        case "settled" -> "不再需要";
        case "consequence" -> "按承诺处理";
        default -> "又给了时间";
      };
    return p.caseId() == null ? "等补交" : "逾期，单位正在处理";
  }

  private static @Nullable Instead instead(ServiceItem item, Optional<Promise> promise) {
    var offer = item.commitment();
    if (offer == null) return null;
    return new Instead(
        promise.map(Promise::says).orElse(offer.text()),
        promise.map(Promise::follows).orElse(offer.follows()),
        offer.replaces() == null ? List.of() : offer.replaces(),
        promise.map(Promise::acceptedAt).orElse(null));
  }

  private static Optional<Promise> find(List<Promise> made, String material) {
    return made.stream().filter(promise -> promise.material().equals(material)).findFirst();
  }

  private Application draft(UUID id) {
    var own = applications.lockOwn(id, Callers.current()).orElseThrow(PromiseDesk::missing);
    own.requireDraft();
    return own;
  }

  private ServiceItem item(Application a) {
    return items.at(a.item(), a.itemVersion());
  }

  private static NotFound missing() {
    return new NotFound("没有找到这份申请，它可能已被删除，或者不属于您；请到“我的办件”里看看");
  }
}
