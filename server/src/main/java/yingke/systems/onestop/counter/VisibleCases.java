package yingke.systems.onestop.counter;

import java.util.UUID;
import org.springframework.stereotype.Component;
import yingke.capability.casework.Casework;
import yingke.kernel.web.NotFound;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.events.OwnCases;

/** The applications behind the cases that the caller may see; the case's scope decides. */
@Component
class VisibleCases {
  private final Casework casework;
  private final OwnCases cases;

  VisibleCases(Casework casework, OwnCases cases) {
    this.casework = casework;
    this.cases = cases;
  }

  /** Throws {@link NotFound} outside the caller's scope, as if there were no such case. */
  Application get(UUID caseId) {
    var matter = casework.read(caseId).matter();
    return cases.applicationOf(matter).orElseThrow(() -> new NotFound("这个办件不是政务服务申请，没有申请内容"));
  }
}
