package yingke.systems.onestop.licensing;

import yingke.capability.license.ExpectDelivery;
import yingke.systems.onestop.events.Told;
import yingke.systems.onestop.events.Words;
import yingke.systems.onestop.items.ServiceItem;

/** The delivery that a grant calls for. */
final class ExpectedDelivery {
  private ExpectedDelivery() {}

  static ExpectDelivery of(Told told, ServiceItem item, Words words) {
    var a = told.application();
    return new ExpectDelivery(
        told.event().id(),
        a.matter(),
        item.name(),
        a.number(),
        a.applicantName(),
        a.department(),
        words.date(told.event().at()));
  }
}
