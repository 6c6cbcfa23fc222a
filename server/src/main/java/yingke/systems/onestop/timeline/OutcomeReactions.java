package yingke.systems.onestop.timeline;

import java.util.Map;
import org.springframework.stereotype.Component;
import yingke.capability.casework.CaseEvent;
import yingke.capability.casework.CaseSubscriber;
import yingke.systems.onestop.applications.ApplicationStore;
import yingke.systems.onestop.applications.Decision;
import yingke.systems.onestop.applications.DecisionStore;
import yingke.systems.onestop.applications.ReviewStore;
import yingke.systems.onestop.applications.Supplement;
import yingke.systems.onestop.applications.SupplementStore;
import yingke.systems.onestop.events.OwnCases;
import yingke.systems.onestop.events.Told;

/** Keeps what a case comes to: the supplement notice, the decision, the end. */
@Component
class OutcomeReactions implements CaseSubscriber {
  private final OwnCases cases;
  private final SupplementStore supplements;
  private final DecisionStore decisions;
  private final ReviewStore reviews;
  private final ApplicationStore applications;

  OutcomeReactions(
      OwnCases cases,
      SupplementStore supplements,
      DecisionStore decisions,
      ReviewStore reviews,
      ApplicationStore applications) {
    this.cases = cases;
    this.supplements = supplements;
    this.decisions = decisions;
    this.reviews = reviews;
    this.applications = applications;
  }

  @Override
  public String id() {
    return "onestop.outcomes";
  }

  @Override
  public void on(CaseEvent event) {
    cases.told(event).ifPresent(this::note);
  }

  private void note(Told told) {
    switch (told.action()) {
      case "supplement" -> supplements.insert(notice(told));
      case "resubmit" -> supplements.answer(told.application().id(), told.event().at());
      case "grant", "refuse" -> decisions.insert(decision(told));
      default -> {}
    }
    if (told.outcome() != null) conclude(told, told.outcome());
  }

  /** A review that confirms or is taken back leaves the first outcome as it is. */
  private void conclude(Told told, String outcome) {
    var id = told.application().id();
    if (told.review()) reviews.conclude(id, outcome, told.event().at());
    if (!told.review() || outcome.equals("granted"))
      applications.conclude(id, outcome, told.event().at());
  }

  private static Supplement notice(Told told) {
    return new Supplement(
        told.application().id(),
        told.event().id(),
        told.items(),
        told.opinion(),
        told.event().at(),
        null);
  }

  /** A rule's own decision was kept when it was made; this one does not replace it. */
  private static Decision decision(Told told) {
    var opinion = told.opinion();
    return new Decision(
        told.application().id(),
        told.review() ? Decision.Round.REVIEW : Decision.Round.FIRST,
        null,
        null,
        Map.of(),
        told.action().equals("grant"),
        "",
        opinion == null || opinion.isBlank() ? "经审查，符合条件。" : opinion,
        told.event().at());
  }
}
