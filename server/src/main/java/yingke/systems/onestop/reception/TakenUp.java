package yingke.systems.onestop.reception;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.NotFound;
import yingke.systems.onestop.applications.ApplicationStore;
import yingke.systems.onestop.drafts.BeginApplication;
import yingke.systems.onestop.drafts.DraftDesk;
import yingke.systems.onestop.views.ApplicationCard;
import yingke.systems.onestop.views.ApplicationViews;

/** The applications of a visit, reached through the applicant's own doors. */
@Component
class TakenUp {
  private final VisitStore visits;
  private final DraftDesk drafts;
  private final ApplicationStore applications;
  private final ApplicationViews views;

  TakenUp(
      VisitStore visits, DraftDesk drafts, ApplicationStore applications, ApplicationViews views) {
    this.visits = visits;
    this.drafts = drafts;
    this.applications = applications;
    this.views = views;
  }

  /** Begins one for the item, or takes the party's draft up again. */
  ApplicationCard begin(Visit visit, Caller officer, CommandId command, String item) {
    return Callers.as(
        Helped.standIn(visit, officer),
        () -> views.card(drafts.begin(command, new BeginApplication(item)).application()));
  }

  /** The party's application of that number; a foreign one answers as if it did not exist. */
  ApplicationCard find(Visit visit, Caller officer, String number) {
    return Callers.as(
        Helped.standIn(visit, officer),
        () ->
            visits
                .findApplication(number, visit.party())
                .flatMap(id -> applications.findOwn(id, Callers.current()))
                .map(views::card)
                .orElseThrow(() -> new NotFound("对方没有编号为 " + number + " 的申请，请核对收件凭证上的编号")));
  }

  List<ApplicationCard> cards(Visit visit, Caller officer, List<UUID> ids) {
    return Callers.as(
        Helped.standIn(visit, officer),
        () ->
            ids.stream()
                .flatMap(id -> applications.findOwn(id, Callers.current()).stream())
                .map(views::card)
                .toList());
  }
}
