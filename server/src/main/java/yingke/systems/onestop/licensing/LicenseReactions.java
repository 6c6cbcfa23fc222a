package yingke.systems.onestop.licensing;

import java.util.Optional;
import org.springframework.stereotype.Component;
import yingke.capability.casework.CaseClosed;
import yingke.capability.casework.CaseEvent;
import yingke.capability.casework.CaseSubscriber;
import yingke.capability.license.IssueLicense;
import yingke.capability.license.LicenseView;
import yingke.capability.license.Licenses;
import yingke.kernel.notice.Notice;
import yingke.kernel.notice.Notices;
import yingke.systems.onestop.events.OwnCases;
import yingke.systems.onestop.events.Told;
import yingke.systems.onestop.events.Words;
import yingke.systems.onestop.items.Items;

/** Issues the e-license that a grant calls for; until it is there the screen says 正在制证. */
@Component
class LicenseReactions implements CaseSubscriber {
  private final OwnCases cases;
  private final Items items;
  private final LicenseRules rules;
  private final LicenseWords fields;
  private final Licenses licenses;
  private final Words words;
  private final Notices notices;

  LicenseReactions(
      OwnCases cases,
      Items items,
      LicenseRules rules,
      LicenseWords fields,
      Licenses licenses,
      Words words,
      Notices notices) {
    this.cases = cases;
    this.items = items;
    this.rules = rules;
    this.fields = fields;
    this.licenses = licenses;
    this.words = words;
    this.notices = notices;
  }

  @Override
  public String id() {
    return "onestop.licenses";
  }

  @Override
  public void on(CaseEvent event) {
    if (event instanceof CaseClosed closed && closed.outcome().equals("granted"))
      cases.told(event).ifPresent(this::issue);
  }

  /** The event is the act: told twice, it issues once. */
  private void issue(Told told) {
    var a = told.application();
    var item = items.at(a.item(), a.itemVersion());
    var license = item.license();
    if (license == null) return;
    var rule = rules.get(item.id());
    var from = words.date(told.event().at());
    var order =
        new IssueLicense(
            told.event().id(),
            license,
            a.matter(),
            a.applicant(),
            a.applicantName(),
            String.valueOf(a.content().values().get(item.codeField())),
            a.department(),
            fields.of(a, item, rule.fields()),
            from,
            rule.until(from));
    var held =
        rule.oneEach() ? licenses.findHeld(a.applicant(), license) : Optional.<LicenseView>empty();
    var made = held.isPresent() ? licenses.change(held.get().id(), order) : licenses.issue(order);
    notices.tell(
        new Notice(
            made.id(),
            a.applicant(),
            "电子证照已制好",
            "《%s》已经制好，在“我的证照”里可以查看、出示和下载。".formatted(made.typeName()),
            "/portal/licenses/" + made.id(),
            null));
  }
}
