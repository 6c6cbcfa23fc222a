package yingke.systems.onestop.renewal;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RenewalController {
  private final RenewalDesk desk;

  RenewalController(RenewalDesk desk) {
    this.desk = desk;
  }

  /** The caller's licenses that some item renews, the first to end first. */
  @GetMapping("/api/onestop/renewals")
  List<RenewalOffer> own() {
    return desk.own();
  }

  /** Which license a case is to renew, and what its last day means for the organ. */
  @GetMapping("/api/onestop/cases/{caseId}/renewal")
  RenewalDesk.RenewalCase ofCase(@PathVariable UUID caseId) {
    return desk.ofCase(caseId);
  }
}
