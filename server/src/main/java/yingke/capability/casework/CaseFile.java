package yingke.capability.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.capability.casework.clocks.CaseClock;
import yingke.capability.casework.clocks.CaseClocks;
import yingke.capability.casework.clocks.Limit;
import yingke.capability.casework.procedures.Action;
import yingke.capability.casework.procedures.Action.Back;
import yingke.capability.casework.procedures.Action.ToOutcome;
import yingke.capability.casework.procedures.Action.ToStep;
import yingke.capability.casework.procedures.Procedure;
import yingke.capability.casework.procedures.Step;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.web.RuleBroken;

/**
 * A case as it is stored.
 *
 * @param enteredBy account that brought it into its step
 * @param trail steps behind it, the nearest last: where {@code back} goes
 * @param done actions that were done in it
 * @param timerAt when the program has to look at it next; null for never
 * @param seq of its newest timeline event, whose hash is {@code head}
 */
record CaseFile(
    UUID id,
    String number,
    String matter,
    Procedure procedure,
    String subject,
    SubjectRef party,
    String partyName,
    String department,
    String division,
    int promised,
    int statutory,
    Map<String, Object> data,
    String step,
    String enteredBy,
    List<String> trail,
    List<String> done,
    boolean open,
    @Nullable String outcome,
    CaseClocks clocks,
    @Nullable Instant timerAt,
    int version,
    int seq,
    byte[] head,
    Instant openedAt,
    @Nullable Instant closedAt) {

  static CaseFile opened(UUID id, OpenCase asked, Procedure procedure, String actor, Instant now) {
    var step = procedure.step(procedure.opening().step());
    var blank =
        new CaseFile(
            id,
            asked.number(),
            asked.matter(),
            procedure,
            asked.subject(),
            asked.party(),
            asked.partyName(),
            asked.department(),
            asked.division(),
            asked.promisedLimit(),
            asked.statutoryLimit(),
            asked.data(),
            step.id(),
            actor,
            List.of(),
            List.of(),
            true,
            null,
            CaseClocks.NONE,
            null,
            0,
            0,
            new byte[0],
            now,
            null);
    var clocks = blank.starting(blank.clocks, procedure.opening().starts(), now);
    return blank.with(blank.entering(clocks, step.id(), now, Map.of()), 0, blank.head, null);
  }

  Step at() {
    return procedure.step(step);
  }

  /** The case after an action that its step offers. */
  CaseFile moved(Action action, Map<String, Object> form, String actor, Instant now) {
    var left = leaving(action, now);
    var doneNow = done.contains(action.id()) ? done : added(done, action.id());
    return switch (action.target()) {
      case ToOutcome(var end) -> next(step, actor, trail, doneNow, end, left.stopAll(now), now);
      case ToStep(var to) ->
          next(to, actor, behind(to), doneNow, null, entering(left, to, now, form), now);
      case Back _ -> {
        if (trail.isEmpty()) throw new RuleBroken("nothing-behind", "该办件没有上一环节可退回，请选择其他办理动作");
        var to = trail.getLast();
        var behind = trail.subList(0, trail.size() - 1);
        yield next(to, actor, behind, doneNow, null, entering(left, to, now, form), now);
      }
    };
  }

  /** The next version: in a step, or concluded there with an outcome. */
  private CaseFile next(
      String in,
      String actor,
      List<String> behind,
      List<String> doneNow,
      @Nullable String end,
      CaseClocks after,
      Instant now) {
    return new CaseFile(
        id,
        number,
        matter,
        procedure,
        subject,
        party,
        partyName,
        department,
        division,
        promised,
        statutory,
        data,
        in,
        actor,
        behind,
        doneNow,
        end == null,
        end,
        after,
        null,
        version + 1,
        seq + 1,
        head,
        openedAt,
        end == null ? null : now);
  }

  /** Nothing moved, but it was told that a clock ran out. */
  CaseFile toldOver(String clock) {
    return with(clocks.told(clock), seq + 1, head, timerAt);
  }

  /** The case with its newest event chained, and the next time to look at it. */
  CaseFile sealed(byte[] hash, @Nullable Instant timer) {
    return with(clocks, seq, hash, timer);
  }

  private CaseFile with(CaseClocks other, int last, byte[] hash, @Nullable Instant timer) {
    return new CaseFile(
        id,
        number,
        matter,
        procedure,
        subject,
        party,
        partyName,
        department,
        division,
        promised,
        statutory,
        data,
        step,
        enteredBy,
        trail,
        done,
        open,
        outcome,
        other,
        timer,
        version,
        last,
        hash,
        openedAt,
        closedAt);
  }

  private CaseClocks leaving(Action action, Instant now) {
    var here = at();
    var receipt = clocks.find(here.id()).map(CaseClock::started).orElse(openedAt);
    var left = clocks.stop(List.of(here.id()), now);
    if (here.special() != null) left = left.resume(here.special().pauses(), now);
    var effects = action.effects();
    left = left.stop(effects.stop(), now).resume(effects.resume(), now);
    left = left.pause(effects.pause(), now, action.title(), null);
    for (var extension : effects.extend().entrySet())
      left = left.extend(extension.getKey(), extension.getValue().count());
    return starting(left, effects.start(), effects.asOfReceipt() ? receipt : now);
  }

  private CaseClocks starting(CaseClocks before, List<String> ids, Instant at) {
    var started = before;
    for (var id : ids) {
      var rule = procedure.clock(id).orElseThrow();
      var limit =
          switch (rule.limit()) {
            case "promised" -> Limit.workdays(promised);
            case "statutory" -> Limit.workdays(statutory);
            case String other -> Limit.parse(other).orElseThrow();
          };
      started = started.start(id, limit, at);
    }
    return started;
  }

  private CaseClocks entering(
      CaseClocks before, String next, Instant now, Map<String, Object> form) {
    var step = procedure.step(next);
    var entered = before;
    if (step.limit() != null) entered = entered.start(step.id(), step.limit(), now);
    var special = step.special();
    if (special == null) return entered;
    var days = form.get(special.days()) instanceof Number number ? number.intValue() : null;
    return entered.pause(special.pauses(), now, special.kind(), days);
  }

  /** A step that is entered again is no longer behind: the trail never grows in circles. */
  private List<String> behind(String next) {
    var known = trail.indexOf(next);
    if (next.equals(step)) return trail;
    return known >= 0 ? trail.subList(0, known) : added(trail, step);
  }

  private static List<String> added(List<String> list, String more) {
    var longer = new ArrayList<>(list);
    longer.add(more);
    return List.copyOf(longer);
  }
}
