package yingke.capability.casework.procedures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import yingke.capability.casework.clocks.Limit;
import yingke.capability.casework.procedures.Action.Back;
import yingke.capability.casework.procedures.Action.Effects;
import yingke.capability.casework.procedures.Action.Kind;
import yingke.capability.casework.procedures.Action.Target;
import yingke.capability.casework.procedures.Action.ToOutcome;
import yingke.capability.casework.procedures.Action.ToStep;
import yingke.capability.casework.procedures.Procedure.ClockRule;
import yingke.capability.casework.procedures.Procedure.Opening;
import yingke.capability.casework.procedures.Step.Special;
import yingke.kernel.crypto.Sm3;

/** Reads one procedure from its YAML text and finds every mistake in it. */
final class ProcedureFile {
  private static final Set<String> SPECIAL_KINDS =
      Set.of("听证", "招标", "拍卖", "检验", "检测", "检疫", "鉴定", "专家评审");

  private static final Set<String> ACTION =
      Set.of(
          "id",
          "title",
          "kind",
          "by",
          "to",
          "outcome",
          "opinion",
          "files",
          "form",
          "guard",
          "explanation",
          "once",
          "unless",
          "told",
          "clocks");

  private final String text;
  private final Mistakes mistakes;
  private final Lines lines = new Lines();

  private ProcedureFile(String file, String text) {
    this.text = text;
    this.mistakes = new Mistakes(file);
  }

  /** What a file says, and what is wrong with it: the procedure is null when anything is. */
  record Read(@Nullable Procedure procedure, List<String> mistakes) {}

  static Read read(
      String file, String text, Predicate<String> knowsPost, Predicate<String> knowsGuard) {
    var reading = new ProcedureFile(file, text);
    Procedure procedure = null;
    try {
      if (new Yaml(new SafeConstructor(new LoaderOptions())).compose(new java.io.StringReader(text))
          instanceof MappingNode root) {
        procedure = reading.procedure(new Part(root, reading.mistakes));
        new ProcedureRules(procedure, reading.lines, reading.mistakes, knowsPost, knowsGuard)
            .check();
      } else reading.mistakes.add(1, "文件应写有 id、version、name、outcomes、opens 和 steps");
    } catch (MarkedYAMLException broken) {
      var mark = broken.getProblemMark();
      reading.mistakes.add(
          mark == null ? 1 : mark.getLine() + 1, "不是有效的 YAML：" + broken.getProblem());
    }
    return new Read(reading.mistakes.none() ? procedure : null, reading.mistakes.sentences());
  }

  private Procedure procedure(Part root) {
    root.knowsOnly(
        Set.of("id", "version", "name", "clocks", "outcomes", "opens", "steps", "anytime"));
    var clocks = new ArrayList<ClockRule>();
    for (var part : root.parts("clocks")) clocks.add(clock(part));
    var outcomes = root.part("outcomes");
    if (outcomes == null) root.wrong("outcomes", "缺少 outcomes：写明办件可能的结果，如 granted: 准予许可");
    var steps = new ArrayList<Step>();
    for (var part : root.parts("steps")) steps.add(step(part));
    if (steps.isEmpty()) root.wrong("steps", "缺少 steps：至少写一个环节");
    var anytime = new ArrayList<Action>();
    for (var part : root.parts("anytime")) {
      if (!part.has("by")) part.wrong("id", "任何环节都可做的动作必须用 by 写明由谁来做");
      anytime.add(action(part, "", ""));
    }
    return new Procedure(
        Sm3.hex(text),
        root.id("id"),
        root.number("version"),
        root.text("name"),
        List.copyOf(clocks),
        outcomes == null ? Map.of() : Map.copyOf(outcomes.texts()),
        opening(root, steps),
        List.copyOf(steps),
        List.copyOf(anytime));
  }

  private Opening opening(Part root, List<Step> steps) {
    var opens = root.part("opens");
    if (opens == null) {
      if (!root.has("opens")) root.wrong("opens", "缺少 opens：写明新办件进入的环节，如 opens: {to: check}");
      return new Opening(steps.isEmpty() ? "" : steps.getFirst().id(), List.of());
    }
    opens.knowsOnly(Set.of("to", "start"));
    lines.put("opens", opens.line("to"));
    return new Opening(opens.text("to"), opens.words("start"));
  }

  private ClockRule clock(Part part) {
    part.knowsOnly(Set.of("id", "title", "limit", "basis"));
    var id = part.id("id");
    lines.put("clock " + id, part.line("id"));
    var limit = part.text("limit");
    if (!limit.isEmpty() && !limit.equals("promised") && !limit.equals("statutory"))
      if (Limit.parse(limit).isEmpty())
        part.wrong(
            "limit",
            "时限 %s 无法识别，应写作 promised、statutory、5wd（工作日）、30d（自然日）或 2h（小时）".formatted(limit));
    return new ClockRule(id, part.text("title"), limit, part.optional("basis"));
  }

  private Step step(Part part) {
    part.knowsOnly(
        Set.of("id", "title", "plain", "actor", "limit", "onExpiry", "special", "actions"));
    var id = part.id("id");
    lines.put("step " + id, part.line("id"));
    lines.put("actor " + id, part.line("actor"));
    lines.put("expiry " + id, part.line("onExpiry"));
    var actor = part.text("actor");
    var special = part.part("special");
    var actions = new ArrayList<Action>();
    for (var each : part.parts("actions")) actions.add(action(each, id, actor));
    if (actions.isEmpty()) part.wrong("id", "环节 " + id + " 没有动作，办件会停在这里：请写 actions");
    if (part.has("onExpiry") && !part.has("limit"))
      part.wrong("onExpiry", "onExpiry 需要同一环节写明 limit");
    return new Step(
        id,
        part.text("title"),
        part.text("plain"),
        actor,
        part.limit("limit"),
        part.optional("onExpiry"),
        special == null ? null : special(special, id),
        List.copyOf(actions));
  }

  private Special special(Part part, String step) {
    part.knowsOnly(Set.of("kind", "pauses", "days"));
    lines.put("special " + step, part.line("pauses"));
    var kind = part.text("kind");
    if (!kind.isEmpty() && !SPECIAL_KINDS.contains(kind))
      part.wrong("kind", "特别程序只能是听证、招标、拍卖、检验、检测、检疫、鉴定、专家评审（行政许可法第四十五条），不能是 " + kind);
    return new Special(kind, part.words("pauses"), part.text("days"));
  }

  private Action action(Part part, String step, String actor) {
    part.knowsOnly(ACTION);
    var id = part.id("id");
    var where = step + "/" + id;
    lines.put("action " + where, part.line("id"));
    lines.put("target " + where, part.line(part.has("outcome") ? "outcome" : "to"));
    lines.put("by " + where, part.line("by"));
    lines.put("guard " + where, part.line("guard"));
    lines.put("unless " + where, part.line("unless"));
    var by = part.optional("by");
    var unless = new ArrayList<>(part.words("unless"));
    if (part.flag("once")) unless.add(id);
    return new Action(
        id,
        part.text("title"),
        kind(part),
        by == null ? actor : by,
        target(part, id),
        required(part, "opinion"),
        required(part, "files"),
        form(part),
        part.words("guard"),
        part.optional("explanation"),
        List.copyOf(unless),
        part.flag("told"),
        effects(part, where));
  }

  private static Kind kind(Part part) {
    var text = part.optional("kind");
    if (text == null) return Kind.NORMAL;
    for (var kind : Kind.values())
      if (kind.name().toLowerCase(Locale.ROOT).equals(text)) return kind;
    part.wrong("kind", "kind 应为 primary、normal 或 danger，不能是 " + text);
    return Kind.NORMAL;
  }

  private static Target target(Part part, String id) {
    var to = part.optional("to");
    var outcome = part.optional("outcome");
    if ((to == null) == (outcome == null))
      part.wrong("id", "动作 " + id + " 应写明 to（下一环节或 back）或 outcome（结果），且只写一个");
    if (outcome != null) return new ToOutcome(outcome);
    return "back".equals(to) ? new Back() : new ToStep(to == null ? "" : to);
  }

  private static boolean required(Part part, String key) {
    var text = part.optional(key);
    if (text == null || text.equals("optional")) return false;
    if (!text.equals("required")) part.wrong(key, key + " 应为 required 或 optional");
    return true;
  }

  private static @Nullable ActionForm form(Part part) {
    var form = part.part("form");
    if (form == null) return null;
    var schema = form.plain();
    var broken = ActionForm.mistakes(schema);
    if (broken.isEmpty()) return ActionForm.of(schema);
    part.wrong("form", "form 不是有效的 JSON Schema，请检查 " + String.join("、", broken));
    return null;
  }

  private Effects effects(Part part, String where) {
    var clocks = part.part("clocks");
    if (clocks == null) return Effects.NONE;
    clocks.knowsOnly(Set.of("start", "stop", "pause", "resume", "extend", "asOf"));
    lines.put("clocks " + where, part.line("clocks"));
    var asOf = clocks.optional("asOf");
    if (asOf != null && !asOf.equals("receipt")) clocks.wrong("asOf", "asOf 只能是 receipt（收到申请之日）");
    var extend = new LinkedHashMap<String, Limit>();
    var extending = clocks.part("extend");
    if (extending != null)
      for (var clock : extending.texts().keySet()) {
        var by = extending.limit(clock);
        if (by != null) extend.put(clock, by);
      }
    return new Effects(
        clocks.words("start"),
        clocks.words("stop"),
        clocks.words("pause"),
        clocks.words("resume"),
        Map.copyOf(extend),
        asOf != null);
  }
}
