package yingke.capability.seal.seals;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.capability.casework.CaseClosed;
import yingke.capability.casework.CaseEvent;
import yingke.capability.casework.CaseSubscriber;
import yingke.capability.seal.seals.KeeperChange.ChangeState;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.notice.Notice;
import yingke.kernel.notice.Notices;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.RuleBroken;

/** Hands a seal over as it was decided, and tells who asked, the old keeper and the new one. */
@Component
class KeeperReactions implements CaseSubscriber {
  private final KeeperStore store;
  private final Life life;
  private final Applications applications;
  private final Notices notices;

  KeeperReactions(KeeperStore store, Life life, Applications applications, Notices notices) {
    this.store = store;
    this.life = life;
    this.applications = applications;
    this.notices = notices;
  }

  @Override
  public String id() {
    return "seal.keepers";
  }

  @Override
  public void on(CaseEvent event) {
    if (!(event instanceof CaseClosed closed)) return;
    if (!closed.matter().startsWith(KeeperChanges.MATTER)) return;
    var id = UUID.fromString(closed.matter().substring(KeeperChanges.MATTER.length()));
    var change = store.find(id).orElseThrow();
    if (change.state() != ChangeState.ASKED) return;
    var failure = closed.outcome().equals("approved") ? handedOver(change, closed) : null;
    var state =
        !closed.outcome().equals("approved")
            ? ChangeState.REFUSED
            : failure == null ? ChangeState.APPROVED : ChangeState.FAILED;
    var said = failure == null ? closed.opinion() : failure;
    store.decide(id, state, closed.actorName(), closed.at(), said);
    tell(change, state, closed, said);
  }

  /** Why it could not be done any more, since the seal or the new keeper changed meanwhile. */
  private @Nullable String handedOver(KeeperChange change, CaseClosed closed) {
    try {
      var seal = life.lock(change.seal());
      var keeper = applications.keeper(seal.department(), change.toKeeper());
      life.handOver(seal, keeper, new Life.By(closed.actor(), closed.actorName()));
      return null;
    } catch (RuleBroken | BadInput changed) {
      return changed.getMessage();
    }
  }

  private void tell(
      KeeperChange change, ChangeState state, CaseClosed closed, @Nullable String said) {
    boolean done = state == ChangeState.APPROVED;
    var title = (done ? "印章已改由" + change.toName() + "保管：" : "印章保管人没有变更：") + change.sealName();
    var text = done ? "原保管人不能再冻结、解冻、注销这枚印章，也不能以保管人身份用印。" : "原因：" + (said == null ? "未写" : said);
    tell(change, closed.party(), closed, title, text);
    if (!done) return;
    tell(change, staff(change.toKeeper()), closed, title, text);
    if (change.fromKeeper() != null) tell(change, staff(change.fromKeeper()), closed, title, text);
  }

  private void tell(
      KeeperChange change, SubjectRef whom, CaseClosed closed, String title, String text) {
    var key = "seal.keepers:" + closed.id() + ":" + whom;
    notices.tell(
        new Notice(
            UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
            whom,
            title,
            text,
            "/work/seals/" + change.seal(),
            null));
  }

  private static SubjectRef staff(String id) {
    return new SubjectRef(SubjectRef.Kind.STAFF, id);
  }
}
