package yingke.systems.onestop.handout;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yingke.capability.casework.CaseEvent;
import yingke.capability.casework.CaseSubscriber;
import yingke.capability.casework.Casework;
import yingke.kernel.calendar.Workdays;
import yingke.systems.onestop.events.OwnCases;
import yingke.systems.onestop.events.Told;
import yingke.systems.onestop.handout.HandOut.HandOutState;
import yingke.systems.onestop.items.Items;

/** What a case comes to has to reach its applicant from then on. */
@Component
class HandOutReactions implements CaseSubscriber {
  private static final Set<String> ANSWERED = Set.of("granted", "refused", "declined");

  private final OwnCases cases;
  private final HandOutStore store;
  private final HandOutRules rules;
  private final Items items;
  private final Casework casework;
  private final Workdays workdays;
  private final Clock clock;

  HandOutReactions(
      OwnCases cases,
      HandOutStore store,
      HandOutRules rules,
      Items items,
      Casework casework,
      Workdays workdays,
      Clock clock) {
    this.cases = cases;
    this.store = store;
    this.rules = rules;
    this.items = items;
    this.casework = casework;
    this.workdays = workdays;
    this.clock = clock;
  }

  @Override
  public String id() {
    return "onestop.handout";
  }

  @Override
  public void on(CaseEvent event) {
    cases
        .told(event)
        .filter(told -> told.outcome() != null && ANSWERED.contains(told.outcome()))
        .ifPresent(this::wait);
  }

  private void wait(Told told) {
    var a = told.application();
    var event = told.event();
    var item = items.at(a.item(), a.itemVersion());
    var decided = LocalDate.ofInstant(event.at(), clock.getZone());
    store.insert(
        new HandOut(
            UUID.nameUUIDFromBytes(("hand-out:" + event.id()).getBytes(StandardCharsets.UTF_8)),
            event.id(),
            a.id(),
            a.number(),
            item.name(),
            a.department(),
            casework.read(event.caseId()).division(),
            a.applicant(),
            a.applicantName(),
            item.pickup(),
            event.at(),
            workdays.plus(decided, rules.on(decided).workdays()),
            HandOutState.WAITING,
            null,
            null));
  }
}
