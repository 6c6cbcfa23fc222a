package yingke.systems.onestop.publicity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.capability.casework.CaseAdvanced;
import yingke.capability.casework.CaseClosed;
import yingke.capability.casework.CaseEvent;
import yingke.capability.casework.CaseSubscriber;
import yingke.capability.casework.Casework;
import yingke.capability.casework.ClockView;
import yingke.kernel.crypto.Masks;
import yingke.kernel.division.Divisions;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.events.OwnCases;
import yingke.systems.onestop.items.Items;

/** Puts a notice up when a case enters its step of publicity, and takes it down when it leaves. */
@Component
class PublicityReactions implements CaseSubscriber {
  /** What procedures call the step. */
  static final String STEP = "publicity";

  private final PublicityStore store;
  private final PublicityRules rules;
  private final OwnCases cases;
  private final Casework casework;
  private final Items items;
  private final Divisions divisions;
  private final Clock clock;

  PublicityReactions(
      PublicityStore store,
      PublicityRules rules,
      OwnCases cases,
      Casework casework,
      Items items,
      Divisions divisions,
      Clock clock) {
    this.store = store;
    this.rules = rules;
    this.cases = cases;
    this.casework = casework;
    this.items = items;
    this.divisions = divisions;
    this.clock = clock;
  }

  @Override
  public String id() {
    return "onestop.publicity";
  }

  @Override
  public void on(CaseEvent event) {
    switch (event) {
      case CaseAdvanced e when STEP.equals(e.from()) && !e.to().equals(STEP) ->
          store.end(e.caseId(), e.at());
      case CaseAdvanced e when STEP.equals(e.to()) && !STEP.equals(e.from()) ->
          cases.applicationOf(e.matter()).ifPresent(about -> publish(e, about));
      case CaseClosed e -> store.end(e.caseId(), e.at());
      default -> {}
    }
  }

  private void publish(CaseAdvanced e, Application about) {
    var since = LocalDate.ofInstant(e.at(), clock.getZone());
    var rule = rules.find(e.procedure(), since);
    if (rule.isEmpty()) return;
    var town = divisions.townOf(e.division());
    store.insert(
        new Publicity(
            e.id(),
            e.caseId(),
            about.id(),
            items.at(about.item(), about.itemVersion()).name(),
            e.department(),
            town.isPresent() ? town.get().code() : e.division(),
            Masks.name(about.applicantName()),
            proposed(rule.get(), e.form()),
            e.at(),
            since,
            lastDay(e, since.plusDays(rule.get().days())),
            null));
  }

  /** As the case's own clock counts it; by the rule alone when the case has already gone on. */
  private LocalDate lastDay(CaseAdvanced e, LocalDate byRule) {
    return casework.read(e.caseId()).clocks().stream()
        .filter(each -> each.id().equals(STEP) && !each.stopped())
        .map(ClockView::due)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(byRule);
  }

  private static @Nullable String proposed(PublicityRules.Rule rule, Map<String, Object> form) {
    var amount = form.get("amount");
    var sentence = rule.proposed();
    return sentence == null || amount == null
        ? null
        : sentence.replace("{amount}", String.valueOf(amount));
  }
}
