package yingke.systems.onestop.licensing;

import org.springframework.stereotype.Component;
import yingke.capability.casework.CaseClosed;
import yingke.capability.casework.CaseEvent;
import yingke.capability.casework.CaseSubscriber;
import yingke.capability.license.Deliveries;
import yingke.systems.onestop.events.OwnCases;
import yingke.systems.onestop.events.Told;
import yingke.systems.onestop.events.Words;
import yingke.systems.onestop.items.Items;

/**
 * Starts the clock of the delivery with the decision (行政许可法第四十四条), also when the license cannot be
 * made: then it is this row that shows it.
 */
@Component
class DeliveryReactions implements CaseSubscriber {
  private final OwnCases cases;
  private final Items items;
  private final Deliveries deliveries;
  private final Words words;

  DeliveryReactions(OwnCases cases, Items items, Deliveries deliveries, Words words) {
    this.cases = cases;
    this.items = items;
    this.deliveries = deliveries;
    this.words = words;
  }

  @Override
  public String id() {
    return "onestop.deliveries";
  }

  @Override
  public void on(CaseEvent event) {
    if (event instanceof CaseClosed closed && closed.outcome().equals("granted"))
      cases.told(event).ifPresent(this::expect);
  }

  private void expect(Told told) {
    var a = told.application();
    var item = items.at(a.item(), a.itemVersion());
    if (item.license() != null) deliveries.expect(ExpectedDelivery.of(told, item, words));
  }
}
