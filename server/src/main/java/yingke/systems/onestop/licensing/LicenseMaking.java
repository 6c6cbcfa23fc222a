package yingke.systems.onestop.licensing;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yingke.capability.license.IssueLicense;
import yingke.capability.license.LicenseView;
import yingke.capability.license.Licenses;
import yingke.capability.license.Renewals;
import yingke.systems.onestop.events.Told;
import yingke.systems.onestop.items.ServiceItem;

/**
 * Makes the license of a grant: a new one, a new version of the one that is held, or its renewal.
 */
@Component
class LicenseMaking {
  private final LicenseRules rules;
  private final LicenseWords fields;
  private final Licenses licenses;
  private final Renewals renewals;

  LicenseMaking(LicenseRules rules, LicenseWords fields, Licenses licenses, Renewals renewals) {
    this.rules = rules;
    this.fields = fields;
    this.licenses = licenses;
    this.renewals = renewals;
  }

  /** The event is the act: told twice, it makes one. */
  LicenseView make(Told told, ServiceItem item, String type, LocalDate from) {
    var a = told.application();
    var rule = rules.get(item.id());
    var order =
        new IssueLicense(
            told.event().id(),
            type,
            a.matter(),
            a.applicant(),
            a.applicantName(),
            String.valueOf(a.content().values().get(item.codeField())),
            a.department(),
            fields.of(a, item, rule.fields()),
            from,
            item.renews() ? null : rule.until(from)); // a renewal runs from where the old one ends
    if (item.renews()) return renewals.renew(order);
    var held =
        rule.oneEach() ? licenses.findHeld(a.applicant(), type) : Optional.<LicenseView>empty();
    return held.isPresent() ? licenses.change(held.get().id(), order) : licenses.issue(order);
  }
}
