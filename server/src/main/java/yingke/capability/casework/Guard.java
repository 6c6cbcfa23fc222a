package yingke.capability.casework;

import yingke.kernel.web.RuleBroken;

/** A rule that an action of a procedure names; a Spring bean. */
public interface Guard {
  /** As procedures name it: {@code another-officer}. */
  String name();

  /**
   * Checks before anything is written, inside the transaction of the action.
   *
   * @throws RuleBroken with a sentence for the actor when the action may not be done
   */
  void check(CaseView before, ActOnCase act);
}
