package yingke.systems.onestop.renewal;

import org.springframework.stereotype.Component;
import yingke.capability.casework.ActOnCase;
import yingke.capability.casework.CaseView;
import yingke.capability.casework.Guard;
import yingke.capability.license.LicenseState;
import yingke.capability.license.Renewals;
import yingke.kernel.web.RuleBroken;

/** After the last day silence counts as yes (行政许可法第五十条第二款): it is too late to say no. */
@Component
class NotDeemedRenewed implements Guard {
  private final Renewals renewals;

  NotDeemedRenewed(Renewals renewals) {
    this.renewals = renewals;
  }

  @Override
  public String name() {
    return "not-deemed-renewed";
  }

  @Override
  public void check(CaseView before, ActOnCase act) {
    renewals
        .of(before.matter())
        .filter(Renewals.RenewalState::deemed)
        .filter(renewal -> renewal.license().state().equals(LicenseState.VALID.name()))
        .ifPresent(renewal -> {
          throw new RuleBroken(
              "deemed-renewed",
              "原证照有效期到%s，到期前没有作出决定，依法视为准予延续（行政许可法第五十条），不能再不予延续。请准予延续；确有依据不该准予的，另按撤销、撤回的规定处理"
                  .formatted(renewal.license().until()));
        });
  }
}
