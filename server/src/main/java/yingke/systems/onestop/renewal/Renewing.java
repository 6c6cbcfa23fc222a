package yingke.systems.onestop.renewal;

import java.util.Objects;
import org.springframework.stereotype.Component;
import yingke.capability.license.Renewals;
import yingke.kernel.web.RuleBroken;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.Content;
import yingke.systems.onestop.items.ServiceItem;

/** Tells the license that its renewal was applied for. */
@Component
public class Renewing {
  private final Renewals renewals;

  Renewing(Renewals renewals) {
    this.renewals = renewals;
  }

  /**
   * Does nothing for items that renew no license.
   *
   * @throws RuleBroken when it is too early or too late, or somebody applied before
   */
  public void begin(Application application, ServiceItem item, Content content) {
    if (!item.renews()) return;
    renewals.apply(
        application.applicant(),
        Objects.requireNonNull(item.license()),
        String.valueOf(content.values().get(Renewable.field(item))),
        application.matter());
  }
}
