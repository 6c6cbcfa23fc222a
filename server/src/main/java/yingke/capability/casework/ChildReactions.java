package yingke.capability.casework;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.notice.Notice;
import yingke.kernel.notice.Notices;

/** Brings the answer of an asked department home, and drops what a concluded case had asked. */
@Component
class ChildReactions implements CaseSubscriber {
  private final Consultations consultations;
  private final Notices notices;

  ChildReactions(Consultations consultations, Notices notices) {
    this.consultations = consultations;
    this.notices = notices;
  }

  @Override
  public String id() {
    return "casework.children";
  }

  @Override
  public void on(CaseEvent event) {
    if (!(event instanceof CaseClosed closed)) return;
    consultations.ended(closed);
    consultations.dropOpen(closed);
    if (closed.parent() != null && closed.party().kind() == SubjectRef.Kind.STAFF) tell(closed);
  }

  private void tell(CaseClosed closed) {
    notices.tell(
        new Notice(
            UUID.nameUUIDFromBytes(("answered:" + closed.id()).getBytes(StandardCharsets.UTF_8)),
            closed.party(),
            "征求意见有了结果：" + closed.number(),
            "您征求意见的 " + closed.number() + " 已经办结，回复写在原办件的办理过程里。",
            "/work/cases/" + closed.parent(),
            null));
  }
}
