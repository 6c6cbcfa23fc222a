package yingke.capability.license;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.calendar.Workdays;
import yingke.kernel.organization.Organization;

/**
 * The way of a license from the decision into the holder's hands, within ten workdays (行政许可法第四十四条).
 * An e-license is delivered when it is issued and the holder was told; one on paper when it was
 * handed out.
 */
@Component
public class Deliveries {
  private final DeliveryStore store;
  private final LicenseTerms terms;
  private final LicenseViews views;
  private final Workdays workdays;
  private final Organization organization;

  Deliveries(
      DeliveryStore store,
      LicenseTerms terms,
      LicenseViews views,
      Workdays workdays,
      Organization organization) {
    this.store = store;
    this.terms = terms;
    this.views = views;
    this.workdays = workdays;
    this.organization = organization;
  }

  /** The clock starts with the decision; the same decision again changes nothing. */
  @Transactional
  public void expect(ExpectDelivery order) {
    var limit = terms.delivery(order.decidedOn()).workdays();
    store.insert(
        order,
        organization.department(order.department()).name(),
        workdays.plus(order.decidedOn(), limit));
  }

  /** From how many workdays left the lamp of a decision of that day is yellow. */
  public int yellow(LocalDate decided) {
    return terms.delivery(decided).yellow();
  }

  /** The e-license is there and the holder was told: delivered. */
  @Transactional
  public void issued(UUID act, UUID license) {
    store.issued(act, license, views.now());
  }
}
