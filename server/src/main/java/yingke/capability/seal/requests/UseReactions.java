package yingke.capability.seal.requests;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.capability.casework.CaseClosed;
import yingke.capability.casework.CaseEvent;
import yingke.capability.casework.CaseSubscriber;
import yingke.capability.seal.ApprovedUses;
import yingke.capability.seal.ApprovedUses.ApprovedUse;
import yingke.capability.seal.Seals;
import yingke.capability.seal.requests.UseRequest.UseState;
import yingke.kernel.identity.Scope;
import yingke.kernel.notice.Notice;
import yingke.kernel.notice.Notices;

/** Seals what was approved, and tells who asked. */
@Component
class UseReactions implements CaseSubscriber {
  private static final Scope EVERYWHERE = new Scope("", Set.of(), true);

  private final RequestStore store;
  private final ApprovedUses uses;
  private final Seals seals;
  private final Notices notices;

  UseReactions(RequestStore store, ApprovedUses uses, Seals seals, Notices notices) {
    this.store = store;
    this.uses = uses;
    this.seals = seals;
    this.notices = notices;
  }

  @Override
  public String id() {
    return "seal.uses";
  }

  @Override
  public void on(CaseEvent event) {
    if (!(event instanceof CaseClosed closed)) return;
    if (!closed.matter().startsWith(UseRequests.MATTER)) return;
    var id = UUID.fromString(closed.matter().substring(UseRequests.MATTER.length()));
    var request = store.find(EVERYWHERE, id).orElseThrow();
    if (request.state() != UseState.ASKED) return;
    if (closed.outcome().equals("approved")) approved(request, closed);
    else decided(request, UseState.REFUSED, closed, closed.opinion(), null);
  }

  /** Between the approval and now the seal may have been frozen: then it is not used. */
  private void approved(UseRequest request, CaseClosed closed) {
    var obstacle = seals.obstacle(request.seal());
    if (obstacle.isPresent()) {
      decided(request, UseState.FAILED, closed, obstacle.get(), null);
      return;
    }
    var sealed =
        uses.seal(
            new ApprovedUse(
                request.id(),
                request.seal(),
                request.file(),
                request.placement(),
                request.title(),
                "用印申请 %s：%s".formatted(request.caseNumber(), cut(request.purpose())),
                request.askerRef(),
                request.askedByName(),
                closed.actor(),
                closed.actorName()));
    decided(request, UseState.SEALED, closed, closed.opinion(), sealed);
  }

  private static String cut(String purpose) {
    return purpose.length() > 250 ? purpose.substring(0, 250) : purpose;
  }

  private void decided(
      UseRequest request,
      UseState state,
      CaseClosed closed,
      @Nullable String opinion,
      @Nullable UUID sealed) {
    store.decide(request.id(), state, closed.actorName(), closed.at(), opinion, sealed);
    var key = "seal.uses:" + closed.id();
    notices.tell(
        new Notice(
            UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
            request.askerRef(),
            "用印申请" + state.title() + "：" + request.title(),
            state == UseState.SEALED ? "已盖章的文件可以下载了。" : "原因：" + (opinion == null ? "未写" : opinion),
            "/work/seal-requests/" + request.id(),
            null));
  }
}
