package yingke.capability.casework;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import yingke.capability.casework.procedures.Action;
import yingke.capability.casework.procedures.Procedure;
import yingke.kernel.identity.Caller;
import yingke.kernel.web.RuleBroken;

/** Whether somebody may do to a case, as it stands, what they ask for. */
@Component
class Permits {
  private final CaseStore cases;
  private final Guards guards;
  private final Views views;
  private final Powers powers;
  private final DeedRules content;

  Permits(CaseStore cases, Guards guards, Views views, Powers powers, DeedRules content) {
    this.cases = cases;
    this.guards = guards;
    this.views = views;
    this.powers = powers;
    this.content = content;
  }

  /** The action that the case's step offers under that name. */
  static Action offered(CaseFile file, ActOnCase asked) {
    return file.procedure()
        .action(file.at(), asked.action())
        .orElseThrow(() ->
            new RuleBroken(
                "action-not-here",
                "“%s”环节不能办理“%s”，请刷新后按页面上的按钮办理"
                    .formatted(file.at().title(), file.procedure().actionTitle(asked.action()))));
  }

  /** By what power the caller does it; throws when they may not, or not so. */
  Power check(CaseFile file, Action action, ActOnCase asked, Caller caller) {
    var power = permitted(file, action, asked, caller);
    if (action.unless().stream().anyMatch(file.done()::contains))
      throw new RuleBroken("action-used-up", "“" + action.title() + "”在一件中只能办理一次，该办件已经办理过，请选择其他动作");
    content.check(action, asked, caller);
    waitForAnswers(file, action);
    for (var guard : action.guards()) guards.check(guard, views.of(file, caller), asked);
    return power;
  }

  /** In a branch it is enough to have seen what last happened there, whatever others did since. */
  private Power permitted(CaseFile file, Action action, ActOnCase asked, Caller caller) {
    var power = powers.find(action, file, caller, asked.branch());
    var branch = power.map(Power::branch).orElse(null);
    if (!file.fresh(asked.version(), branch)) throw Moves.stale();
    return power.orElseThrow(() ->
        new AccessDeniedException("not the post, party or part of the program that acts here"));
  }

  /** The applicant may still withdraw, and the program may do what the law says. */
  private void waitForAnswers(CaseFile file, Action action) {
    boolean officers =
        !action.by().equals(Procedure.PARTY) && !action.by().equals(Procedure.SYSTEM);
    if (file.at().waits()
        && officers
        && file.around().children() > 0
        && cases.hasOpenChildren(file.id()))
      throw new RuleBroken("answers-missing", "本环节要等征求的意见全部回复后才能办理；如不再需要，请先撤回征求意见");
  }
}
