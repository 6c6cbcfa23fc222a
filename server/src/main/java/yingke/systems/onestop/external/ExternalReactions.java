package yingke.systems.onestop.external;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import yingke.capability.casework.CaseEvent;
import yingke.capability.casework.CaseSubscriber;
import yingke.capability.exchange.Exchange;
import yingke.capability.exchange.Peers;
import yingke.systems.onestop.events.OwnCases;
import yingke.systems.onestop.events.Told;
import yingke.systems.onestop.external.ExternalCase.State;
import yingke.systems.onestop.items.Items;

/** What people here do with a case that another system handles. */
@Component
class ExternalReactions implements CaseSubscriber {
  private final OwnCases cases;
  private final ExternalStore store;
  private final ExternalSystems systems;
  private final HandingOver handingOver;
  private final Items items;
  private final Exchange exchange;
  private final Clock clock;

  ExternalReactions(
      OwnCases cases,
      ExternalStore store,
      ExternalSystems systems,
      HandingOver handingOver,
      Items items,
      Exchange exchange,
      Clock clock) {
    this.cases = cases;
    this.store = store;
    this.systems = systems;
    this.handingOver = handingOver;
    this.items = items;
    this.exchange = exchange;
    this.clock = clock;
  }

  @Override
  public String id() {
    return "onestop.external";
  }

  @Override
  public void on(CaseEvent event) {
    if (event.procedure().equals("onestop-external"))
      cases
          .told(event)
          .ifPresent(
              told -> store.lock(told.application().id()).ifPresent(known -> react(told, known)));
  }

  /** Told twice, each leaves the same. */
  private void react(Told told, ExternalCase known) {
    var now = clock.instant();
    switch (told.action()) {
      case "withdraw" -> withdraw(known);
      case "keep-waiting" ->
          store.save(known.patient(handingOver.answerBy(systems.get(known.system())), now));
      case "hand-over-again" -> {
        handingOver.again(
            told.application(),
            items.at(told.application().item(), told.application().itemVersion()),
            known);
        store.save(known.patient(handingOver.answerBy(systems.get(known.system())), now));
      }
      case "record-granted" -> store.save(known.ended(State.GRANTED, number(told), now));
      case "record-refused" -> store.save(known.ended(State.REFUSED, number(told), now));
      default -> {}
    }
  }

  private void withdraw(ExternalCase known) {
    if (!known.state().open()) return;
    store.save(known.ended(State.WITHDRAWN, null, clock.instant()));
    exchange.send(Peers.PROVINCE, "withdrawal", known.number(), Map.of("system", known.system()));
  }

  private static String number(Told told) {
    return String.valueOf(told.form().getOrDefault("foreignNumber", ""));
  }
}
