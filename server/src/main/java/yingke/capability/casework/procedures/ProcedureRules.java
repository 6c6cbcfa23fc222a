package yingke.capability.casework.procedures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import yingke.capability.casework.procedures.Action.Back;
import yingke.capability.casework.procedures.Action.ToJoin;
import yingke.capability.casework.procedures.Action.ToOutcome;
import yingke.capability.casework.procedures.Action.ToStep;

/** What must hold between the parts of a procedure, so that no case can get stuck in it. */
final class ProcedureRules {
  private final Procedure procedure;
  private final Lines lines;
  private final Mistakes mistakes;
  private final Predicate<String> knowsPost;
  private final Predicate<String> knowsGuard;
  private final Set<String> steps;
  private final Set<String> actions;

  ProcedureRules(
      Procedure procedure,
      Lines lines,
      Mistakes mistakes,
      Predicate<String> knowsPost,
      Predicate<String> knowsGuard) {
    this.procedure = procedure;
    this.lines = lines;
    this.mistakes = mistakes;
    this.knowsPost = knowsPost;
    this.knowsGuard = knowsGuard;
    this.steps = procedure.steps().stream().map(Step::id).collect(Collectors.toSet());
    this.actions =
        procedure.steps().stream()
            .flatMap(step -> procedure.actions(step).stream())
            .map(Action::id)
            .collect(Collectors.toSet());
  }

  void check() {
    for (var twice : lines.repeated().entrySet())
      if (twice.getKey().matches("(clock|step|action|branch) .*"))
        mistakes.add(twice.getValue(), name(twice.getKey()) + " 重复，请改用别的 id");
    for (var step : procedure.steps()) checkStep(step);
    for (var action : procedure.anytime()) checkAction("", action);
    for (var clock : procedure.clocks())
      if (steps.contains(clock.id()))
        mistakes.add(lines.of("clock " + clock.id()), "时限 " + clock.id() + " 与环节同名，请改用别的 id");
    knowsClocks(procedure.opening().starts(), lines.of("opens"));
    if (!steps.contains(procedure.opening().step()))
      mistakes.add(lines.of("opens"), "opens 指向的环节 " + procedure.opening().step() + " 不存在");
    else checkWays();
  }

  private static String name(String thing) {
    var id =
        thing
            .substring(thing.lastIndexOf('/') + 1)
            .replaceFirst("^(clock|step|action|branch) ", "");
    var kind =
        switch (thing.substring(0, thing.indexOf(' '))) {
          case "clock" -> "时限 ";
          case "step" -> "环节 ";
          case "branch" -> "分支 ";
          default -> "动作 ";
        };
    return kind + id;
  }

  private void checkStep(Step step) {
    knowsActor(step.actor(), lines.of("actor " + step.id()));
    checkBranches(step);
    for (var action : step.ownActions()) {
      checkAction(step.id(), action);
      if (procedure.anytime().stream().anyMatch(each -> each.id().equals(action.id())))
        mistakes.add(
            lines.of("action " + step.id() + "/" + action.id()),
            "动作 " + action.id() + " 与任何环节都可做的动作重复，请改用别的 id");
    }
    var expiry = step.onExpiry();
    if (expiry != null
        && procedure
            .action(step, expiry)
            .filter(a -> a.by().equals(Procedure.SYSTEM) && a.guards().isEmpty())
            .isEmpty())
      mistakes.add(
          lines.of("expiry " + step.id()),
          "onExpiry 指向的动作 " + expiry + " 应写在本环节，且 by 为 system、不带 guard");
    if (step.special() != null)
      knowsClocks(step.special().pauses(), lines.of("special " + step.id()));
  }

  private void checkBranches(Step step) {
    var branches = step.branches();
    if (branches == null) return;
    for (var branch : branches.all())
      if (!branch.post().isEmpty() && !knowsPost.test(branch.post()))
        mistakes.add(
            lines.of("post " + step.id() + "/" + branch.id()),
            "没有岗位 " + branch.post() + "，并联的各路须由已有岗位办理");
    if (!branches.to().isEmpty() && !steps.contains(branches.to()))
      mistakes.add(lines.of("joined " + step.id()), "各路办完后的环节 " + branches.to() + " 不存在，请检查拼写");
    for (var action : branches.actions())
      if (action.target() instanceof ToJoin && action.effects() != Action.Effects.NONE)
        mistakes.add(
            lines.of("clocks " + step.id() + "/" + action.id()),
            "to: join 的动作不能带 clocks：办完一路不影响整件的时限，请写在下一环节的动作上");
  }

  private void checkAction(String step, Action action) {
    var where = step + "/" + action.id();
    if (!action.by().equals(Procedure.BRANCH)
        && procedure.find(step).filter(here -> here.actor().equals(action.by())).isEmpty())
      knowsActor(action.by(), lines.of("by " + where));
    for (var guard : action.guards())
      if (!knowsGuard.test(guard))
        mistakes.add(lines.of("guard " + where), "没有名为 " + guard + " 的规则 guard，请检查拼写");
    for (var other : action.unless())
      if (!actions.contains(other))
        mistakes.add(lines.of("unless " + where), "unless 指向的动作 " + other + " 不存在");
    switch (action.target()) {
      case ToOutcome(var outcome) -> {
        if (!procedure.outcomes().containsKey(outcome))
          mistakes.add(lines.of("target " + where), "结果 " + outcome + " 没有写在 outcomes 中，请补上它的中文名称");
      }
      case ToStep(var next) -> {
        if (steps.contains(next)) checkSpecialEntry(where, action, procedure.step(next));
        else if (!next.isEmpty())
          mistakes.add(lines.of("target " + where), "目标环节 " + next + " 不存在，请检查拼写");
      }
      case Back _ -> {}
      case ToJoin _ -> {
        if (!action.by().equals(Procedure.BRANCH))
          mistakes.add(lines.of("target " + where), "to: join 只能用在 branches 的 actions 里");
      }
    }
    var effects = action.effects();
    for (var ids :
        List.of(
            effects.start(),
            effects.stop(),
            effects.pause(),
            effects.resume(),
            effects.extend().keySet())) knowsClocks(ids, lines.of("clocks " + where));
  }

  /** The law wants the expected duration told in writing: the way in has to ask for it. */
  private void checkSpecialEntry(String where, Action action, Step next) {
    var special = next.special();
    if (special == null || special.days().isEmpty()) return;
    var form = action.form();
    if (form == null || !form.has(special.days()) || !form.requires(special.days()))
      mistakes.add(
          lines.of("action " + where),
          "进入特别程序 %s 的动作须在 form 中必填 %s（预计天数，行政许可法第四十五条要求书面告知）"
              .formatted(next.id(), special.days()));
  }

  private void knowsActor(String actor, int line) {
    if (actor.isEmpty() || actor.equals(Procedure.PARTY) || actor.equals(Procedure.SYSTEM)) return;
    if (!knowsPost.test(actor))
      mistakes.add(line, "没有岗位 " + actor + "，应为已有岗位、party（申请人）或 system（系统）");
  }

  private void knowsClocks(Collection<String> ids, int line) {
    for (var id : ids)
      if (procedure.clock(id).isEmpty())
        mistakes.add(line, "没有名为 " + id + " 的时限，请写在 clocks 中或改正拼写");
  }

  /** Every step can be reached, and from every step the officers can bring the case to an end. */
  private void checkWays() {
    var next = new HashMap<String, Set<String>>();
    for (var step : procedure.steps())
      for (var to : step.next()) next.computeIfAbsent(step.id(), _ -> new HashSet<>()).add(to);
    for (var action : procedure.anytime())
      if (action.target() instanceof ToStep(var to))
        for (var step : steps) next.computeIfAbsent(step, _ -> new HashSet<>()).add(to);
    var back = reversed(next);
    var reached = from(List.of(procedure.opening().step()), next);
    for (var step : procedure.steps())
      if (!reached.contains(step.id()))
        mistakes.add(lines.of("step " + step.id()), "环节 " + step.id() + " 到不了：没有动作通向它，请补上或删去该环节");
    for (var step : procedure.steps())
      if (step.ownActions().stream().anyMatch(action -> action.target() instanceof Back))
        next.computeIfAbsent(step.id(), _ -> new HashSet<>())
            .addAll(back.getOrDefault(step.id(), Set.of()));
    var ending = from(ends(), reversed(next));
    for (var step : procedure.steps())
      if (reached.contains(step.id()) && !ending.contains(step.id()))
        mistakes.add(
            lines.of("step " + step.id()), "从环节 " + step.id() + " 走不到任何结果：请补上通向 outcome 的动作");
  }

  /** Steps with an action that concludes the case; the applicant's withdrawal alone is no way. */
  private List<String> ends() {
    var ends = new ArrayList<String>();
    for (var step : procedure.steps())
      if (step.ownActions().stream().anyMatch(action -> action.target() instanceof ToOutcome))
        ends.add(step.id());
    return ends;
  }

  private static Map<String, Set<String>> reversed(Map<String, Set<String>> edges) {
    var reversed = new HashMap<String, Set<String>>();
    edges.forEach((from, all) -> {
      for (var to : all) reversed.computeIfAbsent(to, _ -> new HashSet<>()).add(from);
    });
    return reversed;
  }

  private static Set<String> from(Collection<String> starts, Map<String, Set<String>> edges) {
    var reached = new HashSet<String>();
    var open = new ArrayList<>(starts);
    while (!open.isEmpty()) {
      var step = open.removeLast();
      if (reached.add(step)) open.addAll(edges.getOrDefault(step, Set.of()));
    }
    return reached;
  }
}
