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
    return blank.with(entering(clocks, step, now, Map.of()));
  }

  Step at() {
    return procedure.step(step);
  }

  /** The case after an action that its step offers. */
  CaseFile moved(Action action, Map<String, Object> form, String actor, Instant now) {
    var left = leaving(action, now);
    var doneNow = done.contains(action.id()) ? done : added(done, action.id());
    return switch (action.target()) {
      case ToOutcome(var end) ->
          new CaseFile(
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
              actor,
              trail,
              doneNow,
              false,
              end,
              left.stopAll(now),
              null,
              version + 1,
              seq + 1,
              head,
              openedAt,
              now);
      case ToStep(var next) -> entered(next, behind(next), left, doneNow, form, actor, now);
      case Back _ -> {
        if (trail.isEmpty()) throw new RuleBroken("nothing-behind", "该办件没有上一环节可退回，请选择其他办理动作");
        yield entered(
            trail.getLast(), trail.subList(0, trail.size() - 1), left, doneNow, form, actor, now);
      }
    };
  }

  private CaseFile entered(
      String next,
      List<String> behind,
      CaseClocks left,
      List<String> doneNow,
      Map<String, Object> form,
      String actor,
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
        next,
        actor,
        behind,
        doneNow,
        true,
        null,
        entering(left, procedure.step(next), now, form),
        null,
        version + 1,
        seq + 1,
        head,
        openedAt,
        null);
  }

  /** Nothing moved, but it was told that a clock ran out. */
  CaseFile toldOver(String clock) {
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
        clocks.told(clock),
        timerAt,
        version,
        seq + 1,
        head,
        openedAt,
        closedAt);
  }

  CaseFile with(CaseClocks other) {
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
        timerAt,
        version,
        seq,
        head,
        openedAt,
        closedAt);
  }

  /** The case with its newest event chained, and the next time to look at it. */
  CaseFile sealed(byte[] hash, @Nullable Instant timer) {
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
        clocks,
        timer,
        version,
        seq,
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

  private static CaseClocks entering(
      CaseClocks before, Step step, Instant now, Map<String, Object> form) {
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
