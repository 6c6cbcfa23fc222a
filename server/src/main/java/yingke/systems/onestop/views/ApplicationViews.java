package yingke.systems.onestop.views;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.capability.casework.CaseView;
import yingke.capability.casework.ClockView;
import yingke.kernel.organization.Organization;
import yingke.systems.onestop.applications.Agent;
import yingke.systems.onestop.applications.AgentStore;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.OwnCasework;
import yingke.systems.onestop.items.Items;
import yingke.systems.onestop.items.ServiceItem;
import yingke.systems.onestop.views.ApplicationView.ItemRef;
import yingke.systems.onestop.views.ApplicationView.Progress;

/** Puts together what the applicant sees; the caller is the applicant. */
@Component
public class ApplicationViews {
  private final Items items;
  private final FieldViews fields;
  private final MaterialViews materials;
  private final OutcomeViews outcomes;
  private final OwnCasework casework;
  private final AgentStore agents;
  private final Organization organization;

  ApplicationViews(
      Items items,
      FieldViews fields,
      MaterialViews materials,
      OutcomeViews outcomes,
      OwnCasework casework,
      AgentStore agents,
      Organization organization) {
    this.items = items;
    this.fields = fields;
    this.materials = materials;
    this.outcomes = outcomes;
    this.casework = casework;
    this.agents = agents;
    this.organization = organization;
  }

  /** The whole application. */
  public ApplicationView of(Application a) {
    var item = items.at(a.item(), a.itemVersion());
    var now = caseOf(a);
    var state = States.of(a, now);
    var outcome = outcomes.of(a, item, now, state);
    return new ApplicationView(
        a.id(),
        a.number(),
        ref(item),
        state,
        States.title(state, item),
        a.applicant().kind(),
        a.applicantName(),
        agents.ofApplication(a.id()).stream().map(Agent::title).toList(),
        FieldViews.values(a, item),
        fields.of(a, item),
        materials.current(a, item),
        now == null ? null : progress(now),
        outcome.decision(),
        outcome.remedies(),
        outcome.license(),
        outcome.supplement(),
        outcome.review(),
        outcome.reviewable(),
        outcome.rateable(),
        outcome.stars(),
        a.version(),
        a.createdAt(),
        a.changedAt(),
        a.submittedAt());
  }

  /** One line of a list. */
  public ApplicationCard card(Application a) {
    var item = items.at(a.item(), a.itemVersion());
    var now = a.outcome() == null ? caseOf(a) : null;
    var state = States.of(a, now);
    return new ApplicationCard(
        a.id(),
        a.number(),
        ref(item),
        state,
        States.title(state, item),
        now == null ? null : now.holder(),
        now == null ? null : remaining(now.clocks()),
        now == null ? null : now.lamp(),
        outcomes.isRateable(a),
        a.createdAt(),
        a.changedAt(),
        a.submittedAt());
  }

  private @Nullable CaseView caseOf(Application a) {
    return a.caseId() == null ? null : casework.read(a.caseId());
  }

  private ItemRef ref(ServiceItem item) {
    return new ItemRef(
        item.id(),
        item.name(),
        item.department(),
        organization.department(item.department()).name());
  }

  private static Progress progress(CaseView now) {
    return new Progress(
        now.id(),
        now.step(),
        now.holder(),
        remaining(now.clocks()),
        now.lamp(),
        now.statutoryOverdue(),
        now.clocks(),
        now.actions(),
        now.outcome(),
        now.version());
  }

  /** Until the day that is promised; before acceptance, until the end of the check. */
  private static @Nullable Integer remaining(List<ClockView> clocks) {
    var running = clocks.stream().filter(c -> !c.stopped() && c.due() != null).toList();
    return running.stream()
        .filter(clock -> clock.id().equals("promise"))
        .findFirst()
        .or(() -> running.stream().findFirst())
        .map(ClockView::remaining)
        .orElse(null);
  }
}
