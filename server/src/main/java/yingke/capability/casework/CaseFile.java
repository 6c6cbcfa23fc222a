package yingke.capability.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.capability.casework.clocks.CaseClocks;
import yingke.capability.casework.procedures.Action;
import yingke.capability.casework.procedures.Action.Back;
import yingke.capability.casework.procedures.Action.ToJoin;
import yingke.capability.casework.procedures.Action.ToOutcome;
import yingke.capability.casework.procedures.Action.ToStep;
import yingke.capability.casework.procedures.Procedure;
import yingke.capability.casework.procedures.Step;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.web.RuleBroken;

/**
 * A case as it is stored.
 *
 * @param enteredBy account that brought it into its step
 * @param trail steps behind it, the nearest last: where {@code back} goes
 * @param done actions that were done in it
 * @param seq of its newest timeline event, whose hash is {@code head}
 * @param turn how far it is in its step
 * @param around what stands beside it
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
    int version,
    int seq,
    byte[] head,
    Instant openedAt,
    @Nullable Instant closedAt,
    Turn turn,
    Around around) {

  static CaseFile opened(
      UUID id,
      OpenCase asked,
      Procedure procedure,
      List<String> involved,
      String actor,
      Instant now) {
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
            0,
            0,
            new byte[0],
            now,
            null,
            Turn.entering(step, 0, now),
            new Around(asked.parent(), 0, 0, involved)
                .involving(departments(step, asked.department())));
    var steps = new StepClocks(blank);
    var clocks = steps.starting(blank.clocks, procedure.opening().starts(), now);
    return blank.with(steps.entering(clocks, step.id(), now, Map.of()), 0, blank.head, blank.turn);
  }

  Step at() {
    return procedure.step(step);
  }

  /** Whether whoever saw that version may act, in one branch or (null) in the step as a whole. */
  boolean fresh(int seen, @Nullable String branch) {
    if (seen == version) return true;
    if (branch == null || seen > version || seen < turn.changed()) return false;
    return turn.branch(branch).filter(each -> each.changed() <= seen).isPresent();
  }

  /** Whether some branch of the step may still be acted on by whoever saw that version. */
  boolean freshSomewhere(int seen) {
    return seen == version || turn.branches().stream().anyMatch(branch -> fresh(seen, branch.id()));
  }

  /** The case after an action that its step offers, done by the power that was found for it. */
  CaseFile moved(Action action, Map<String, Object> form, Power power, Caller caller, Instant now) {
    var doneNow = done.contains(action.id()) ? done : added(done, action.id());
    var steps = new StepClocks(this);
    if (action.target() instanceof ToJoin) return joined(action, power, caller, doneNow, now);
    var left = steps.leaving(action, now);
    var actor = caller.account();
    return switch (action.target()) {
      case ToOutcome(var end) -> next(step, actor, trail, doneNow, end, left.stopAll(now), now);
      case ToStep(var to) ->
          next(to, actor, behind(to), doneNow, null, steps.entering(left, to, now, form), now);
      case Back _ -> {
        if (trail.isEmpty()) throw new RuleBroken("nothing-behind", "该办件没有上一环节可退回，请选择其他办理动作");
        var to = trail.getLast();
        var behind = trail.subList(0, trail.size() - 1);
        yield next(to, actor, behind, doneNow, null, steps.entering(left, to, now, form), now);
      }
      case ToJoin _ -> throw new IllegalStateException("handled above");
    };
  }

  /** One branch is signed: the case goes on when that was the last one that counted. */
  private CaseFile joined(
      Action action, Power power, Caller caller, List<String> doneNow, Instant now) {
    var rules = Objects.requireNonNull(at().branches());
    var branch = Objects.requireNonNull(power.branch());
    var signature = new Turn.Signature(caller.account(), power.nameOf(caller), now, action.id());
    var signed = turn.signed(rules, branch, signature, version + 1);
    if (signed.joined(rules.join())) {
      var steps = new StepClocks(this);
      var entered = steps.entering(steps.leaving(action, now), rules.to(), now, Map.of());
      return next(rules.to(), caller.account(), behind(rules.to()), doneNow, null, entered, now);
    }
    boolean over = signed.branch(branch).filter(Turn.BranchTurn::done).isPresent();
    var counting = over ? clocks.stop(List.of(step + "." + branch), now) : clocks;
    return next(step, enteredBy, trail, doneNow, null, counting, now)
        .with(counting, seq + 1, head, signed);
  }

  /** Given into somebody's hands, or back to the post; counts as a new version. */
  CaseFile assigned(@Nullable String branch, @Nullable Assignee to, Instant now) {
    return next(step, enteredBy, trail, done, null, clocks, now)
        .with(clocks, seq + 1, head, turn.assigned(branch, to, version + 1));
  }

  /** Something was noted on the timeline that moves nothing. */
  CaseFile noted() {
    return with(clocks, seq + 1, head, turn);
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
        version + 1,
        seq + 1,
        head,
        openedAt,
        end == null ? null : now,
        Turn.entering(procedure.step(in), version + 1, now),
        around.involving(departments(procedure.step(in), department)));
  }

  /** Nothing moved, but it was told that a clock ran out. */
  CaseFile toldOver(String clock) {
    return with(clocks.told(clock), seq + 1, head, turn);
  }

  /** The case with its newest event chained. */
  CaseFile sealed(byte[] hash) {
    return with(clocks, seq, hash, turn);
  }

  private CaseFile with(CaseClocks other, int last, byte[] hash, Turn now) {
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
        version,
        last,
        hash,
        openedAt,
        closedAt,
        now,
        around);
  }

  /** Those that act in a step beside the case's own. */
  private static List<String> departments(Step step, String own) {
    var branches = step.branches();
    if (branches == null) return List.of();
    return branches.all().stream()
        .map(branch -> branch.departmentOf(own))
        .filter(each -> !each.equals(own))
        .toList();
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
