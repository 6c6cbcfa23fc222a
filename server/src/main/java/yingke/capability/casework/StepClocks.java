package yingke.capability.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import yingke.capability.casework.clocks.CaseClock;
import yingke.capability.casework.clocks.CaseClocks;
import yingke.capability.casework.clocks.Limit;
import yingke.capability.casework.procedures.Action;

/** What leaving a step and entering the next one does to the clocks of a case. */
final class StepClocks {
  private final CaseFile file;

  StepClocks(CaseFile file) {
    this.file = file;
  }

  CaseClocks leaving(Action action, Instant now) {
    var here = file.at();
    var clocks = file.clocks();
    var receipt = clocks.find(here.id()).map(CaseClock::started).orElse(file.openedAt());
    var left = clocks.stop(own(clocks, here.id()), now);
    if (here.special() != null) left = left.resume(here.special().pauses(), now);
    var effects = action.effects();
    left = left.stop(effects.stop(), now).resume(effects.resume(), now);
    left = left.pause(effects.pause(), now, action.title(), null);
    for (var extension : effects.extend().entrySet())
      left = left.extend(extension.getKey(), extension.getValue().count());
    return starting(left, effects.start(), effects.asOfReceipt() ? receipt : now);
  }

  CaseClocks starting(CaseClocks before, List<String> ids, Instant at) {
    var started = before;
    for (var id : ids) {
      var rule = file.procedure().clock(id).orElseThrow();
      var limit =
          switch (rule.limit()) {
            case "promised" -> Limit.workdays(file.promised());
            case "statutory" -> Limit.workdays(file.statutory());
            case String other -> Limit.parse(other).orElseThrow();
          };
      started = started.start(id, limit, at);
    }
    return started;
  }

  CaseClocks entering(CaseClocks before, String next, Instant now, Map<String, Object> form) {
    var step = file.procedure().step(next);
    var entered = before;
    if (step.limit() != null) entered = entered.start(step.id(), step.limit(), now);
    var branches = step.branches();
    if (branches != null)
      for (var branch : branches.all())
        if (branch.limit() != null)
          entered = entered.start(branch.clock(step.id()), branch.limit(), now);
    var special = step.special();
    if (special == null) return entered;
    var days = form.get(special.days()) instanceof Number number ? number.intValue() : null;
    return entered.pause(special.pauses(), now, special.kind(), days);
  }

  /** The clock of the step's own limit and those of its branches. */
  private static List<String> own(CaseClocks clocks, String step) {
    return clocks.all().stream()
        .map(CaseClock::id)
        .filter(id -> id.equals(step) || id.startsWith(step + "."))
        .toList();
  }
}
