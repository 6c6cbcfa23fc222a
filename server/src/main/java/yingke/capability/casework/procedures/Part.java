package yingke.capability.casework.procedures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import yingke.capability.casework.clocks.Limit;

/** A mapping of a procedure file that knows its lines and notes what is wrong with them. */
final class Part {
  private final MappingNode node;
  private final Mistakes mistakes;

  Part(MappingNode node, Mistakes mistakes) {
    this.node = node;
    this.mistakes = mistakes;
  }

  /** The line of the part itself, or of one of its keys when it has that. */
  int line(String key) {
    for (var pair : node.getValue())
      if (pair.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key))
        return pair.getKeyNode().getStartMark().getLine() + 1;
    return node.getStartMark().getLine() + 1;
  }

  /** A typing error in a key must not be lost in silence. */
  void knowsOnly(Set<String> keys) {
    var seen = new HashSet<String>();
    for (var pair : node.getValue()) {
      var key = pair.getKeyNode() instanceof ScalarNode name ? name.getValue() : "?";
      var line = pair.getKeyNode().getStartMark().getLine() + 1;
      if (!keys.contains(key))
        mistakes.add(
            line, "不认识的属性 " + key + "，可用的有：" + String.join("、", keys.stream().sorted().toList()));
      else if (!seen.add(key)) mistakes.add(line, "属性 " + key + " 写了两次，请删去一个");
    }
  }

  boolean has(String key) {
    return find(key) != null;
  }

  @Nullable String optional(String key) {
    return find(key) instanceof ScalarNode scalar && !scalar.getValue().isBlank()
        ? scalar.getValue().strip()
        : null;
  }

  String text(String key) {
    var text = optional(key);
    if (text != null) return text;
    wrong(key, "缺少 " + key);
    return "";
  }

  /** An id: small letters, digits and hyphens. */
  String id(String key) {
    var text = text(key);
    if (!text.isEmpty() && !text.matches("[a-z][a-z0-9-]{0,59}"))
      wrong(key, key + " 应为小写字母、数字和连字符，不能是 " + text);
    return text;
  }

  int number(String key) {
    var text = text(key);
    if (text.matches("[1-9]\\d{0,8}")) return Integer.parseInt(text);
    if (!text.isEmpty()) wrong(key, key + " 应为正整数，不能是 " + text);
    return 1;
  }

  boolean flag(String key) {
    var text = optional(key);
    if (text == null || text.equals("false")) return false;
    if (!text.equals("true")) wrong(key, key + " 应为 true 或 false");
    return true;
  }

  @Nullable Limit limit(String key) {
    var text = optional(key);
    if (text == null) return null;
    var limit = Limit.parse(text);
    if (limit.isEmpty()) wrong(key, "时限 " + text + " 无法识别，应写作 5wd（工作日）、30d（自然日）或 2h（小时）");
    return limit.orElse(null);
  }

  /** A list of words; a single word counts as one. */
  List<String> words(String key) {
    var words = new ArrayList<String>();
    switch (find(key)) {
      case null -> {}
      case ScalarNode word -> words.add(word.getValue());
      case SequenceNode list -> {
        for (var each : list.getValue())
          if (each instanceof ScalarNode word) words.add(word.getValue());
          else wrong(key, key + " 的每一项应为文字");
      }
      default -> wrong(key, key + " 应为列表");
    }
    return List.copyOf(words);
  }

  List<Part> parts(String key) {
    var parts = new ArrayList<Part>();
    switch (find(key)) {
      case null -> {}
      case SequenceNode list -> {
        for (var each : list.getValue())
          if (each instanceof MappingNode mapping) parts.add(new Part(mapping, mistakes));
          else mistakes.add(each.getStartMark().getLine() + 1, key + " 的每一项应为一组属性");
      }
      default -> wrong(key, key + " 应为列表");
    }
    return parts;
  }

  @Nullable Part part(String key) {
    var found = find(key);
    if (found instanceof MappingNode mapping) return new Part(mapping, mistakes);
    if (found != null) wrong(key, key + " 应为一组属性");
    return null;
  }

  /** Key and text of each entry, in order. */
  Map<String, String> texts() {
    var texts = new LinkedHashMap<String, String>();
    for (var pair : node.getValue())
      if (pair.getKeyNode() instanceof ScalarNode key
          && pair.getValueNode() instanceof ScalarNode value)
        texts.put(key.getValue(), value.getValue());
    return texts;
  }

  /** The part as plain maps and lists. */
  @SuppressWarnings("unchecked") // a mapping becomes a map; keys of JSON Schemas are texts
  Map<String, Object> plain() {
    return (Map<String, Object>) new Plain().of(node);
  }

  void wrong(String key, String sentence) {
    mistakes.add(line(key), sentence);
  }

  private @Nullable Node find(String key) {
    for (var pair : node.getValue())
      if (pair.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key))
        return pair.getValueNode();
    return null;
  }

  private static final class Plain extends SafeConstructor {
    Plain() {
      super(new LoaderOptions());
    }

    Object of(Node node) {
      return constructDocument(node);
    }
  }
}
