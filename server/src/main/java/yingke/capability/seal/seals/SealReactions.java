package yingke.capability.seal.seals;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yingke.capability.casework.CaseClosed;
import yingke.capability.casework.CaseEvent;
import yingke.capability.casework.CaseSubscriber;
import yingke.capability.seal.SealAct;
import yingke.capability.seal.SealState;
import yingke.kernel.notice.Notice;
import yingke.kernel.notice.Notices;

/** Carries out what was decided on an application, and tells the applicant. */
@Component
class SealReactions implements CaseSubscriber {
  private final Life life;
  private final Notices notices;

  SealReactions(Life life, Notices notices) {
    this.life = life;
    this.notices = notices;
  }

  @Override
  public String id() {
    return "seal.applications";
  }

  @Override
  public void on(CaseEvent event) {
    if (!(event instanceof CaseClosed closed)) return;
    if (!closed.matter().startsWith(Applications.MATTER)) return;
    var seal = life.lock(UUID.fromString(closed.matter().substring(Applications.MATTER.length())));
    if (seal.state() != SealState.APPLIED || closed.outcome().equals("withdrawn")) return;
    boolean approved = closed.outcome().equals("approved");
    var opinion = closed.opinion() == null ? "同意" : closed.opinion();
    life.change(
        seal,
        approved ? SealAct.APPROVE : SealAct.REFUSE,
        opinion.length() > 500 ? opinion.substring(0, 500) : opinion,
        new Life.By(closed.actor(), closed.actorName()));
    var key = "seal.applications:" + closed.id();
    notices.tell(
        new Notice(
            UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
            closed.party(),
            (approved ? "同意刻制：" : "未同意刻制：") + seal.name(),
            approved ? "下一步制作印章、到公安机关备案，再由保管人签收启用。" : "理由：" + opinion,
            "/work/seals/" + seal.id(),
            null));
  }
}
