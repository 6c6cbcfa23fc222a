package yingke.systems.onestop.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.capability.casework.CaseEvent;
import yingke.capability.casework.CaseSubscriber;
import yingke.capability.casework.Casework;
import yingke.capability.casework.ClockView;
import yingke.kernel.calendar.Workdays;
import yingke.systems.onestop.events.OwnCases;
import yingke.systems.onestop.events.Told;
import yingke.systems.onestop.items.Items;

/**
 * Keeps one fact an application: told twice, it is written once. The timeline is told from its
 * beginning, so that applications from before this subscriber are counted too.
 */
@Component
class FactReactions implements CaseSubscriber {
  private final OwnCases cases;
  private final Items items;
  private final Casework casework;
  private final FactStore facts;
  private final Workdays workdays;
  private final Clock clock;

  FactReactions(
      OwnCases cases,
      Items items,
      Casework casework,
      FactStore facts,
      Workdays workdays,
      Clock clock) {
    this.cases = cases;
    this.items = items;
    this.casework = casework;
    this.facts = facts;
    this.workdays = workdays;
    this.clock = clock;
  }

  @Override
  public String id() {
    return "onestop.facts";
  }

  @Override
  public Set<String> authorities() {
    return Set.of("casework.case.read");
  }

  /** A review has a case of its own; the fact is about the first one. */
  @Override
  public void on(CaseEvent event) {
    cases.told(event).filter(told -> !told.review()).ifPresent(this::note);
  }

  private void note(Told told) {
    var a = told.application();
    if (told.action().equals("open"))
      facts.insert(Fact.opened(told, items.at(a.item(), a.itemVersion()), clock.getZone()));
    if (told.outcome() != null) conclude(told, told.outcome());
  }

  private void conclude(Told told, String outcome) {
    var actor = told.event().actor();
    facts.conclude(
        told.application().id(),
        told.event().at(),
        outcome,
        actor.startsWith("system:") ? null : actor,
        remaining(told));
  }

  /** Workdays of the promise that were left on the day of the end; null when none ran. */
  private @Nullable Integer remaining(Told told) {
    var day = LocalDate.ofInstant(told.event().at(), clock.getZone());
    return casework.read(told.event().caseId()).clocks().stream()
        .filter(each -> each.id().equals("promise"))
        .map(ClockView::due)
        .filter(Objects::nonNull)
        .findFirst()
        .map(due -> workdays.between(day, due))
        .orElse(null);
  }
}
