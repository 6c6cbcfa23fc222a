package yingke.systems.onestop.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yingke.capability.casework.CaseView;
import yingke.capability.casework.OpenCase;
import yingke.kernel.division.Divisions;
import yingke.kernel.organization.Organization;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.Content;
import yingke.systems.onestop.applications.OwnCasework;
import yingke.systems.onestop.external.HandingOver;
import yingke.systems.onestop.items.ServiceItem;
import yingke.systems.onestop.renewal.Renewing;

/** Makes a case of an application. */
@Component
class CaseOpening {
  private final OwnCasework casework;
  private final Divisions divisions;
  private final Organization organization;
  private final HandingOver handingOver;
  private final Renewing renewing;
  private final Clock clock;

  CaseOpening(
      OwnCasework casework,
      Divisions divisions,
      Organization organization,
      HandingOver handingOver,
      Renewing renewing,
      Clock clock) {
    this.handingOver = handingOver;
    this.renewing = renewing;
    this.casework = casework;
    this.divisions = divisions;
    this.organization = organization;
    this.clock = clock;
  }

  /**
   * Part of the caller's transaction; the caller is the applicant. What another system handles is
   * handed over with it.
   */
  CaseView open(Application a, ServiceItem item, Content content, UUID submission) {
    renewing.begin(a, item, content);
    var opened = casework.open(order(a, item, content, submission));
    handingOver.begin(a, item, content, opened.id());
    return opened;
  }

  private OpenCase order(Application a, ServiceItem item, Content content, UUID submission) {
    var limits = item.limitsOn(LocalDate.now(clock));
    return new OpenCase(
        submission,
        item.procedure(),
        a.matter(),
        a.number(),
        item.name(),
        a.applicant(),
        a.applicantName(),
        item.department(),
        division(item, content),
        limits.promised(),
        limits.statutory(),
        Map.of(
            "item",
            item.id(),
            "disputed",
            content.held().values().stream().anyMatch(fact -> fact.claimed() != null)),
        null);
  }

  /** Where it is about: the place that the form names, if it is one of the district's. */
  private String division(ServiceItem item, Content content) {
    var home = organization.department(item.department()).division();
    var district = home.substring(0, 6);
    return item.form().fields().stream()
        .filter(field -> field.widget().equals("division"))
        .map(field -> String.valueOf(content.values().get(field.name())))
        .filter(code -> code.startsWith(district) && divisions.find(code).isPresent())
        .findFirst()
        .orElse(home);
  }
}
