package yingke.systems.onestop.publicity;

import org.springframework.stereotype.Component;
import yingke.kernel.division.Divisions;
import yingke.kernel.organization.Organization;

/** Notices as everybody may see them. */
@Component
class PublicityViews {
  private final PublicityRules rules;
  private final Divisions divisions;
  private final Organization organization;

  PublicityViews(PublicityRules rules, Divisions divisions, Organization organization) {
    this.rules = rules;
    this.divisions = divisions;
    this.organization = organization;
  }

  PublicityView view(Publicity p) {
    return new PublicityView(
        p.id(),
        p.itemName(),
        p.name(),
        divisions.nameOf(p.town()),
        organization.department(p.department()).name(),
        p.proposed(),
        p.since(),
        p.until(),
        rules.howToObject());
  }
}
