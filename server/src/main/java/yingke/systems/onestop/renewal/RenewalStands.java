package yingke.systems.onestop.renewal;

import org.springframework.stereotype.Component;
import yingke.capability.casework.ActOnCase;
import yingke.capability.casework.CaseView;
import yingke.capability.casework.Guard;
import yingke.capability.license.LicenseState;
import yingke.capability.license.Renewals;
import yingke.kernel.web.RuleBroken;

/** What was revoked or replaced while its renewal was handled cannot be renewed any more. */
@Component
class RenewalStands implements Guard {
  private final Renewals renewals;

  RenewalStands(Renewals renewals) {
    this.renewals = renewals;
  }

  @Override
  public String name() {
    return "renewal-stands";
  }

  @Override
  public void check(CaseView before, ActOnCase act) {
    renewals
        .of(before.matter())
        .ifPresent(renewal -> {
          switch (LicenseState.valueOf(renewal.license().state())) {
            case VALID, EXPIRED, SUSPENDED -> {}
            case REPLACED, WITHDRAWN, REVOKED, FORFEITED, CANCELED ->
                throw new RuleBroken(
                    "renewal-of-ended",
                    "原证照已经%s，没有可以延续的许可，请不予延续并说明理由"
                        .formatted(LicenseState.valueOf(renewal.license().state()).title()));
          }
        });
  }
}
