package yingke.capability.casework;

import org.springframework.stereotype.Component;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.RuleBroken;

/**
 * Two have to act, not one twice: whoever brought the case into its step may not go on with it
 * (行政许可法 Art. 34: two or more officers verify on site).
 */
@Component
class AnotherOfficer implements Guard {
  private final CaseStore cases;

  AnotherOfficer(CaseStore cases) {
    this.cases = cases;
  }

  @Override
  public String name() {
    return "another-officer";
  }

  @Override
  public void check(CaseView before, ActOnCase act) {
    if (cases.enteredBy(before.id()).equals(Callers.current().account()))
      throw new RuleBroken("another-officer", "此步须由另一名工作人员办理：您已办理上一步，请同事登录后确认");
  }
}
