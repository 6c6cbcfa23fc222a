package yingke.capability.license;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.license.StepStore.NewStep;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Callers;
import yingke.kernel.notice.Notice;
import yingke.kernel.notice.Notices;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.RuleBroken;
import yingke.kernel.web.Stale;

/**
 * How licenses end before their time (撤回, 撤销, 吊销, 注销) and are suspended (暂扣), each on a ground of
 * the law. The caller has checked that the license is one of the organ's own. The same act again is
 * answered again.
 */
@Component
public class LicenseEnds {
  private static final String AUTHORITY = "license.license.revoke";

  private final LicenseStore licenses;
  private final StepStore steps;
  private final EndGrounds grounds;
  private final LicenseViews views;
  private final Notices notices;
  private final Audit audit;

  LicenseEnds(
      LicenseStore licenses,
      StepStore steps,
      EndGrounds grounds,
      LicenseViews views,
      Notices notices,
      Audit audit) {
    this.licenses = licenses;
    this.steps = steps;
    this.grounds = grounds;
    this.views = views;
    this.notices = notices;
    this.audit = audit;
  }

  /**
   * Why a license ends or is suspended.
   *
   * @param revision of the license as the caller last saw it
   * @param ground id in license-ends.yaml
   * @param reason the organ's own words
   * @param until last day of a suspension
   */
  public record Order(
      UUID act,
      int revision,
      String ground,
      String reason,
      @Nullable String decision,
      @Nullable LocalDate until) {}

  /** The grounds that hold today. */
  public List<EndGround> grounds() {
    return grounds.on(views.today());
  }

  /** What happened to a license, the oldest first. */
  public List<LicenseStep> history(UUID license) {
    return steps.list(license);
  }

  /**
   * Ends a license.
   *
   * @throws RuleBroken when the ground does not fit how it stands
   * @throws Stale when somebody changed it meanwhile
   */
  @Transactional
  public LicenseView end(UUID id, Order order) {
    var license = queued(id, order.act());
    if (steps.done(id, order.act())) return views.view(license);
    var ground = grounds.get(order.ground(), views.today());
    var end =
        Optional.ofNullable(ground.act().end())
            .orElseThrow(() -> new BadInput("license-ground", "ground", "这个理由只能用于暂扣，请重新选择"));
    fresh(license, order.revision());
    ground.require(license.state(views.today()), license.subject().kind(), order.decision());
    var step = step(id, order, ground);
    var words = "%s（%s）：%s".formatted(ground.title(), ground.basis(), order.reason());
    settle(steps.end(id, order.revision(), step, end.name(), words), license, step);
    return told(license, ground, order.reason());
  }

  /**
   * Suspends a license; after the last day it holds again by itself.
   *
   * @throws RuleBroken when it is not valid today, or the last day has passed
   */
  @Transactional
  public LicenseView suspend(UUID id, Order order) {
    var license = queued(id, order.act());
    if (steps.done(id, order.act())) return views.view(license);
    var ground = grounds.get(order.ground(), views.today());
    if (ground.act() != LicenseAct.SUSPEND)
      throw new BadInput("license-ground", "ground", "这个理由不能用于暂扣，请重新选择");
    fresh(license, order.revision());
    ground.require(license.state(views.today()), license.subject().kind(), order.decision());
    var until = order.until();
    if (until != null && until.isBefore(views.today()))
      throw new RuleBroken("license-suspension-past", "暂扣的最后一天已经过去，请改为今天或以后");
    var step = step(id, order, ground);
    settle(steps.suspend(id, order.revision(), step.at(), until), license, step);
    return told(license, ground, order.reason());
  }

  /**
   * Gives a suspended license back before its day.
   *
   * @throws RuleBroken when it is not suspended
   */
  @Transactional
  public LicenseView lift(UUID id, UUID act, int revision, String reason) {
    var license = queued(id, act);
    if (steps.done(id, act)) return views.view(license);
    fresh(license, revision);
    if (license.state(views.today()) != LicenseState.SUSPENDED)
      throw new RuleBroken("license-not-suspended", "该证照目前没有被暂扣，不需要解除");
    var by = Callers.current();
    var step =
        new NewStep(
            id,
            act,
            LicenseAct.LIFT,
            "lifted",
            "暂扣解除",
            "",
            reason,
            null,
            null,
            by.account(),
            by.name(),
            views.now());
    settle(steps.suspend(id, revision, null, null), license, step);
    var text = "证照编号 %s，即日起恢复使用。".formatted(license.number());
    return tell(license, step.kind(), text);
  }

  private StoredLicense queued(UUID id, UUID act) {
    licenses.queue(act.toString());
    return licenses.find(id).orElseThrow(() -> new NotFound("没有找到该证照"));
  }

  private static void fresh(StoredLicense license, int revision) {
    if (license.revision() != revision) throw changed();
  }

  private static Stale changed() {
    return new Stale("该证照刚被他人处理过，请刷新后再决定");
  }

  private NewStep step(UUID id, Order order, EndGround ground) {
    var by = Callers.current();
    return new NewStep(
        id,
        order.act(),
        ground.act(),
        ground.id(),
        ground.title(),
        ground.basis(),
        order.reason(),
        order.decision(),
        order.until(),
        by.account(),
        by.name(),
        views.now());
  }

  private void settle(boolean done, StoredLicense license, NewStep step) {
    if (!done) throw changed();
    steps.insert(step);
    audit.record(
        AUTHORITY,
        "license:" + license.id(),
        Map.of("act", step.kind().name(), "ground", step.ground(), "reason", step.reason()));
  }

  private LicenseView told(StoredLicense license, EndGround ground, String reason) {
    var follows = ground.follows();
    var text =
        "证照编号 %s。理由：%s（%s）。%s。%s%s"
            .formatted(
                license.number(),
                ground.title(),
                ground.basis(),
                reason.replaceAll("。$", ""),
                follows == null ? "" : follows,
                grounds.remedies(views.today()));
    return tell(license, ground.act(), text);
  }

  private LicenseView tell(StoredLicense license, LicenseAct act, String text) {
    var now = licenses.find(license.id()).orElseThrow();
    var view = views.view(now);
    var key =
        UUID.nameUUIDFromBytes(
            "license-step:%s:%d"
                .formatted(now.id(), now.revision())
                .getBytes(StandardCharsets.UTF_8));
    var title = "您的《%s》：%s".formatted(view.typeName(), act.title());
    notices.tell(new Notice(key, now.subject(), title, text, "/portal/licenses/" + now.id(), null));
    return view;
  }
}
