package yingke.systems.onestop.wards;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yingke.capability.casework.CaseClosed;
import yingke.capability.casework.CaseEvent;
import yingke.capability.casework.CaseSubscriber;
import yingke.kernel.identity.Guardianships;
import yingke.kernel.notice.Notice;
import yingke.kernel.notice.Notices;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.events.OwnCases;

/** Lets a guardian act for the child once the proof was checked. */
@Component
class WardReactions implements CaseSubscriber {
  private final OwnCases cases;
  private final Guardianships guardianships;
  private final Notices notices;

  WardReactions(OwnCases cases, Guardianships guardianships, Notices notices) {
    this.cases = cases;
    this.guardianships = guardianships;
    this.notices = notices;
  }

  @Override
  public String id() {
    return "onestop.wards";
  }

  @Override
  public void on(CaseEvent event) {
    if (event instanceof CaseClosed closed && closed.outcome().equals("granted"))
      cases
          .told(event)
          .filter(told -> told.application().item().equals(Wards.ITEM))
          .ifPresent(told -> establish(told.application()));
  }

  private void establish(Application check) {
    var child = Wards.name(check);
    boolean holds =
        guardianships.establish(
            check.id(), Wards.child(check), child, Wards.born(check), check.applicant());
    var key = "onestop.wards:" + check.id();
    notices.tell(
        new Notice(
            UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
            check.applicant(),
            holds ? "可以替" + child + "办事了" : "还不能替" + child + "办事",
            holds
                ? "监护关系已经核验。在右上角选择“替%s办事”，就可以用孩子的名义办；孩子满 18 周岁自动结束。".formatted(child)
                : "监护关系已经核验，但孩子已满 18 周岁，或者您还没有本平台的账户。",
            "/portal/agencies",
            null));
  }
}
