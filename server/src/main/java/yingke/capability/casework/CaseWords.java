package yingke.capability.casework;

import org.springframework.stereotype.Component;
import yingke.capability.casework.procedures.Procedures;

/** What procedures call their parts, for systems that show published events. */
@Component
public class CaseWords {
  private final Procedures procedures;

  CaseWords(Procedures procedures) {
    this.procedures = procedures;
  }

  /**
   * "受理"; "提交" for the opening of a case.
   *
   * @param content hash of the procedure's text, as {@code casework.public_event} has it
   */
  public String action(String content, String action) {
    return action.equals("open") ? "提交" : procedures.get(content).actionTitle(action);
  }

  /** "准予许可". */
  public String outcome(String content, String outcome) {
    return procedures.get(content).outcomeTitle(outcome);
  }

  /** "承诺时限"; the step's title when the clock is a step's own limit. */
  public String clock(String content, String clock) {
    return Views.clockTitle(procedures.get(content), clock);
  }

  /** "食品经营许可办理流程", by the newest version; the id itself when it is unknown. */
  public String procedure(String id) {
    return procedures.newest(id).map(procedure -> procedure.name()).orElse(id);
  }
}
