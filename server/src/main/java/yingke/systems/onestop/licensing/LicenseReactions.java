package yingke.systems.onestop.licensing;

import org.springframework.stereotype.Component;
import yingke.capability.casework.CaseClosed;
import yingke.capability.casework.CaseEvent;
import yingke.capability.casework.CaseSubscriber;
import yingke.capability.license.Deliveries;
import yingke.capability.license.Renewals;
import yingke.kernel.notice.Notice;
import yingke.kernel.notice.Notices;
import yingke.systems.onestop.events.OwnCases;
import yingke.systems.onestop.events.Told;
import yingke.systems.onestop.events.Words;
import yingke.systems.onestop.items.Items;

/**
 * Issues the e-license that a grant calls for; until it is there the screen says 正在制证. What is not
 * granted ends the renewal that was asked for.
 */
@Component
class LicenseReactions implements CaseSubscriber {
  private final OwnCases cases;
  private final Items items;
  private final LicenseMaking making;
  private final Renewals renewals;
  private final Deliveries deliveries;
  private final Words words;
  private final Notices notices;

  LicenseReactions(
      OwnCases cases,
      Items items,
      LicenseMaking making,
      Renewals renewals,
      Deliveries deliveries,
      Words words,
      Notices notices) {
    this.cases = cases;
    this.items = items;
    this.making = making;
    this.renewals = renewals;
    this.deliveries = deliveries;
    this.words = words;
    this.notices = notices;
  }

  @Override
  public String id() {
    return "onestop.licenses";
  }

  @Override
  public void on(CaseEvent event) {
    if (!(event instanceof CaseClosed closed)) return;
    if (closed.outcome().equals("granted")) cases.told(event).ifPresent(this::issue);
    else cases.told(event).ifPresent(told -> renewals.end(told.application().matter()));
  }

  private void issue(Told told) {
    var a = told.application();
    var item = items.at(a.item(), a.itemVersion());
    var license = item.license();
    if (license == null) return;
    deliveries.expect(ExpectedDelivery.of(told, item, words));
    var made = making.make(told, item, license, words.date(told.event().at()));
    notices.tell(
        new Notice(
            made.id(),
            a.applicant(),
            "电子证照已制好",
            "《%s》已经制好，在“我的证照”里可以查看、出示和下载。".formatted(made.typeName()),
            "/portal/licenses/" + made.id(),
            null));
    deliveries.issued(told.event().id(), made.id());
  }
}
