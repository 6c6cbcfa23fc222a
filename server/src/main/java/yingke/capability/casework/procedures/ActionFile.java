package yingke.capability.casework.procedures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingke.capability.casework.clocks.Limit;
import yingke.capability.casework.procedures.Action.Back;
import yingke.capability.casework.procedures.Action.Effects;
import yingke.capability.casework.procedures.Action.Kind;
import yingke.capability.casework.procedures.Action.Target;
import yingke.capability.casework.procedures.Action.ToJoin;
import yingke.capability.casework.procedures.Action.ToOutcome;
import yingke.capability.casework.procedures.Action.ToStep;

/** Reads the actions of a procedure, and notes where their parts stand. */
final class ActionFile {
  private static final Set<String> KEYS =
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

  private final Lines lines;

  ActionFile(Lines lines) {
    this.lines = lines;
  }

  Action read(Part part, String step, String actor) {
    part.knowsOnly(KEYS);
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
    if ("back".equals(to)) return new Back();
    return "join".equals(to) ? new ToJoin() : new ToStep(to == null ? "" : to);
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
