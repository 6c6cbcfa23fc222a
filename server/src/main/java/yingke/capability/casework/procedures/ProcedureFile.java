package yingke.capability.casework.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import yingke.capability.casework.clocks.Limit;
import yingke.capability.casework.procedures.Branches.Branch;
import yingke.capability.casework.procedures.Procedure.ClockRule;
import yingke.capability.casework.procedures.Procedure.Opening;
import yingke.capability.casework.procedures.Step.Special;
import yingke.kernel.crypto.Sm3;

/** Reads one procedure from its YAML text and finds every mistake in it. */
final class ProcedureFile {
  private static final Set<String> SPECIAL_KINDS =
      Set.of("听证", "招标", "拍卖", "检验", "检测", "检疫", "鉴定", "专家评审");

  private final String text;
  private final Mistakes mistakes;
  private final Lines lines = new Lines();
  private final ActionFile actions = new ActionFile(lines);

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
    } catch (YAMLException unreadable) { // a sign that no YAML may hold
      reading.mistakes.add(1, "含有不能使用的控制字符，请删除后重试");
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
      anytime.add(actions.read(part, "", ""));
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
        Set.of(
            "id",
            "title",
            "plain",
            "actor",
            "limit",
            "onExpiry",
            "special",
            "branches",
            "waits",
            "actions"));
    var id = part.id("id");
    lines.put("step " + id, part.line("id"));
    lines.put("actor " + id, part.line("actor"));
    lines.put("expiry " + id, part.line("onExpiry"));
    var beside = part.part("branches");
    var actor = beside != null && !part.has("actor") ? Procedure.SYSTEM : part.text("actor");
    var special = part.part("special");
    var own = new ArrayList<Action>();
    for (var each : part.parts("actions")) own.add(actions.read(each, id, actor));
    if (own.isEmpty() && beside == null) part.wrong("id", "环节 " + id + " 没有动作，办件会停在这里：请写 actions");
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
        beside == null ? null : branches(beside, id),
        waits(part),
        List.copyOf(own));
  }

  private static boolean waits(Part part) {
    var text = part.optional("waits");
    if (text == null) return false;
    if (!text.equals("children"))
      part.wrong("waits", "waits 只能是 children（等待征求的意见全部回复），不能是 " + text);
    return true;
  }

  private Branches branches(Part part, String step) {
    part.knowsOnly(Set.of("join", "to", "each", "actions"));
    lines.put("branches " + step, part.line("join"));
    lines.put("joined " + step, part.line("to"));
    var join = part.text("join");
    if (!join.isEmpty() && !join.matches("all|any"))
      part.wrong("join", "join 应为 all（各路都办完）或 any（任一路办完），不能是 " + join);
    var all = new ArrayList<Branch>();
    for (var each : part.parts("each")) all.add(branch(each, step));
    if (all.size() < 2) part.wrong("each", "并联环节至少要有两路：请在 each 中逐路写明 id、title、post");
    var each = new ArrayList<Action>();
    for (var action : part.parts("actions")) {
      if (action.has("by")) action.wrong("by", "各路共用的动作由各路的岗位办理，不要再写 by");
      each.add(actions.read(action, step, Procedure.BRANCH));
    }
    if (each.stream().noneMatch(action -> action.target() instanceof Action.ToJoin))
      part.wrong("actions", "并联环节的 actions 中至少要有一个 to: join 的动作，否则各路永远办不完");
    return new Branches(
        join.equals("any") ? Branches.Join.ANY : Branches.Join.ALL,
        part.text("to"),
        List.copyOf(all),
        List.copyOf(each));
  }

  private Branch branch(Part part, String step) {
    part.knowsOnly(Set.of("id", "title", "department", "post", "limit", "officers"));
    var id = part.id("id");
    lines.put("branch " + step + "/" + id, part.line("id"));
    lines.put("post " + step + "/" + id, part.line("post"));
    lines.put("department " + step + "/" + id, part.line("department"));
    return new Branch(
        id,
        part.text("title"),
        part.has("department") ? part.id("department") : null,
        part.text("post"),
        part.limit("limit"),
        part.has("officers") ? part.number("officers") : 1);
  }

  private Special special(Part part, String step) {
    part.knowsOnly(Set.of("kind", "pauses", "days"));
    lines.put("special " + step, part.line("pauses"));
    var kind = part.text("kind");
    if (!kind.isEmpty() && !SPECIAL_KINDS.contains(kind))
      part.wrong("kind", "特别程序只能是听证、招标、拍卖、检验、检测、检疫、鉴定、专家评审（行政许可法第四十五条），不能是 " + kind);
    return new Special(kind, part.words("pauses"), part.text("days"));
  }
}
