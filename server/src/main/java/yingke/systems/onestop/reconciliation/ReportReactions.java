package yingke.systems.onestop.reconciliation;

import java.util.Set;
import org.springframework.stereotype.Component;
import yingke.capability.casework.CaseAdvanced;
import yingke.capability.casework.CaseClosed;
import yingke.capability.casework.CaseEvent;
import yingke.capability.casework.CaseSubscriber;
import yingke.systems.onestop.events.OwnCases;

/** Tells the province that an application was handed in, and how it ended. */
@Component
class ReportReactions implements CaseSubscriber {
  private final OwnCases cases;
  private final Reporter reporter;

  ReportReactions(OwnCases cases, Reporter reporter) {
    this.cases = cases;
    this.reporter = reporter;
  }

  @Override
  public String id() {
    return "onestop.reports";
  }

  @Override
  public Set<String> authorities() {
    return Set.of("casework.case.read");
  }

  @Override
  public void on(CaseEvent event) {
    boolean told =
        event instanceof CaseClosed
            || (event instanceof CaseAdvanced advanced && advanced.action().equals("open"));
    if (told) cases.applicationOf(event.matter()).ifPresent(a -> reporter.report(a.id()));
  }
}
