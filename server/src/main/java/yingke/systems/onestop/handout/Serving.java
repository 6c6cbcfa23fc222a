package yingke.systems.onestop.handout;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.notice.Notice;
import yingke.kernel.notice.Notices;
import yingke.kernel.organization.Organization;
import yingke.kernel.web.RuleBroken;
import yingke.systems.onestop.applications.ApplicationStore;
import yingke.systems.onestop.documents.Issuing;
import yingke.systems.onestop.timeline.Milestones;

/** Keeps a deed, writes the receipt when the result is served by it, and tells the applicant. */
@Component
class Serving {
  private final HandOutStore store;
  private final ServiceReceipt receipt;
  private final ApplicationStore applications;
  private final Issuing issuing;
  private final Milestones milestones;
  private final Notices notices;
  private final Organization organization;

  Serving(
      HandOutStore store,
      ServiceReceipt receipt,
      ApplicationStore applications,
      Issuing issuing,
      Milestones milestones,
      Notices notices,
      Organization organization) {
    this.store = store;
    this.receipt = receipt;
    this.applications = applications;
    this.issuing = issuing;
    this.milestones = milestones;
    this.notices = notices;
    this.organization = organization;
  }

  /** The organ that runs the officer's counter. */
  String organ(Caller officer) {
    return organization.department(officer.seats().getFirst().department()).name();
  }

  HandOut keep(HandOut before, HandOutStep step) {
    var after = before.after(step.deed(), step.onDay());
    if (!store.insert(step)) throw new RuleBroken("command-reused", "同一个操作编号已用过，请刷新页面后重新办理");
    store.save(after);
    var says = says(step);
    if (step.deed().serves())
      Callers.as(
          Caller.system("onestop"),
          () ->
              issuing.issue(
                  step.id(),
                  applications.find(after.application()).orElseThrow(),
                  receipt.paper(after, step)));
    milestones.add(
        step.id(),
        after.application(),
        step.at(),
        "hand-out",
        after.state().title(),
        says,
        step.organ().isEmpty() ? "申请人" : step.organ());
    if (step.deed() != HandOutDeed.CONFIRMED && step.role() != ReceiverRole.SELF)
      tell(after, step, says);
    return after;
  }

  /** Who fetched it or where it is; the applicant was not there. */
  private void tell(HandOut h, HandOutStep step, String says) {
    var key = "onestop.hand-out:" + step.id();
    notices.tell(
        new Notice(
            UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
            h.applicant(),
            "办理结果" + h.state().title(),
            "“%s”（编号 %s）：%s".formatted(h.itemName(), h.number(), says),
            "/portal/applications/" + h.application(),
            null));
  }

  private static String says(HandOutStep s) {
    var role = s.role() == null ? "" : s.role().title();
    return switch (s.deed()) {
      case HANDED -> "%s（%s）在%s领取并签收。".formatted(s.receiver(), role, s.organ());
      case UNSIGNED -> "%s（%s）在%s拒绝签收，已记明情况，视为送达。".formatted(s.receiver(), role, s.organ());
      case LEFT -> "拒绝接收，文书已留在%s，视为送达。".formatted(s.place());
      case POSTED -> "已交%s寄出，邮件号 %s。".formatted(s.carrier(), s.tracking());
      case RETURNED -> "邮件被退回：%s。".formatted(s.remark());
      case DELIVERED -> "邮件已于 %s 签收。".formatted(s.onDay());
      case CONFIRMED -> "申请人确认在网上收到。";
    };
  }
}
