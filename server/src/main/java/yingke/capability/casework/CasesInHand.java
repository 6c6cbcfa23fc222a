package yingke.capability.casework;

import java.util.Optional;
import org.springframework.stereotype.Component;
import yingke.kernel.organization.OrganDuties;

/** An organ with open cases, of its own or asked of it, is not abolished. */
@Component
class CasesInHand implements OrganDuties {
  private final CaseStore cases;

  CasesInHand(CaseStore cases) {
    this.cases = cases;
  }

  @Override
  public Optional<String> inHand(String department) {
    int open = cases.countOpen(department);
    return open == 0 ? Optional.empty() : Optional.of(open + " 件没有办结的办件");
  }
}
