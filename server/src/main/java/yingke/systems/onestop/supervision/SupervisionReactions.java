package yingke.systems.onestop.supervision;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yingke.capability.casework.CaseAdvanced;
import yingke.capability.casework.CaseClosed;
import yingke.capability.casework.CaseEvent;
import yingke.capability.casework.CaseSubscriber;
import yingke.kernel.notice.Notice;
import yingke.kernel.notice.Notices;
import yingke.systems.onestop.applications.ApplicationStore;
import yingke.systems.onestop.items.Items;

/** Keeps what came of a case of supervision and tells the applicant, in writing. */
@Component
class SupervisionReactions implements CaseSubscriber {
  private final SupervisionStore store;
  private final ApplicationStore applications;
  private final Items items;
  private final Notices notices;

  SupervisionReactions(
      SupervisionStore store, ApplicationStore applications, Items items, Notices notices) {
    this.store = store;
    this.applications = applications;
    this.items = items;
    this.notices = notices;
  }

  @Override
  public String id() {
    return "onestop.supervision";
  }

  @Override
  public void on(CaseEvent event) {
    if (!Supervision.isMatter(event.matter())) return;
    var id = Supervision.ofMatter(event.matter());
    switch (event) {
      case CaseAdvanced e when !e.action().equals("open") -> store.contact(id, e.at());
      case CaseClosed e -> answer(id, e);
      default -> {}
    }
  }

  private void answer(UUID id, CaseClosed closed) {
    store.answer(id, closed.outcome(), closed.opinion(), closed.at());
    var found = store.find(id).orElseThrow();
    var about = applications.find(found.application()).orElseThrow();
    var key = "onestop.supervision:" + closed.id();
    notices.tell(
        new Notice(
            UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
            about.applicant(),
            found.kind().title() + "答复：" + items.at(about.item(), about.itemVersion()).name(),
            "%s（%s）的结果：%s。%s"
                .formatted(
                    found.kind().title(),
                    found.number(),
                    found.outcomeTitle(),
                    closed.opinion() == null ? "" : closed.opinion()),
            "/portal/applications/" + about.id(),
            null));
  }
}
