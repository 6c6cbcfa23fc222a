package yingke.capability.catalog;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping of a YAML file that knows its line; what is missing or wrong is noted in a common list
 * and reading goes on, so that one start names every mistake.
 */
final class YamlEntry {
  private static final Pattern ANY = Pattern.compile("(?s).*\\S.*");

  private final String file;
  private final MappingNode node;
  private final List<String> mistakes;

  YamlEntry(String file, MappingNode node, List<String> mistakes) {
    this.file = file;
    this.node = node;
    this.mistakes = mistakes;
  }

  /** Notes every key that is none of these, so that a typing error is not silently lost. */
  void knowsOnly(Set<String> keys) {
    var seen = new HashSet<String>();
    for (var pair : node.getValue()) {
      var key = pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      if (!keys.contains(key)) wrong(pair.getKeyNode(), "不认识的属性 " + key);
      else if (!seen.add(key)) wrong(pair.getKeyNode(), "属性 " + key + " 重复");
    }
  }

  String text(String key) {
    return text(key, ANY, "缺少 " + key);
  }

  String text(String key, Pattern shape, String otherwise) {
    var value = optional(key);
    if (value != null && shape.matcher(value).matches()) return value;
    wrong(value == null ? node : find(key), otherwise);
    return "";
  }

  @Nullable String optional(String key) {
    return find(key) instanceof ScalarNode scalar && !scalar.getValue().isBlank()
        ? scalar.getValue().strip()
        : null;
  }

  <E extends Enum<E>> E choice(String key, Class<E> kind, E otherwise) {
    var value = optional(key);
    try {
      if (value != null)
        return Enum.valueOf(kind, value.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException unknown) {
      // named below, together with what is allowed
    }
    wrong(find(key), "%s 应为 %s 之一".formatted(key, names(kind)));
    return otherwise;
  }

  boolean flag(String key) {
    var value = optional(key);
    if (value == null || value.equals("false")) return false;
    if (!value.equals("true")) wrong(find(key), key + " 应为 true 或 false");
    return true;
  }

  @Nullable Integer count(String key) {
    var value = optional(key);
    if (value == null) return null;
    if (value.matches("[1-9]\\d{0,5}")) return Integer.valueOf(value);
    wrong(find(key), key + " 应为正整数");
    return null;
  }

  @Nullable LocalDate date(String key) {
    var value = optional(key);
    if (value == null) return null;
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException unreadable) {
      wrong(find(key), key + " 应为日期，如 2026-01-01");
      return null;
    }
  }

  List<String> texts(String key) {
    var texts = new ArrayList<String>();
    if (find(key) instanceof SequenceNode list)
      for (var each : list.getValue())
        if (each instanceof ScalarNode scalar) texts.add(scalar.getValue());
        else wrong(each, key + " 的每一行应为文字");
    return texts;
  }

  List<YamlEntry> entries(String key) {
    var entries = new ArrayList<YamlEntry>();
    if (find(key) instanceof SequenceNode list)
      for (var each : list.getValue())
        if (each instanceof MappingNode mapping)
          entries.add(new YamlEntry(file, mapping, mistakes));
        else wrong(each, key + " 的每一项应为一组属性");
    else if (find(key) != null) wrong(find(key), key + " 应为列表");
    return entries;
  }

  void wrong(String sentence) {
    wrong(node, sentence);
  }

  private void wrong(@Nullable Node at, String sentence) {
    var mark = (at == null ? node : at).getStartMark();
    mistakes.add("%s:%d: %s".formatted(file, mark.getLine() + 1, sentence));
  }

  private @Nullable Node find(String key) {
    for (var pair : node.getValue())
      if (pair.getKeyNode() instanceof ScalarNode scalar && scalar.getValue().equals(key))
        return pair.getValueNode();
    return null;
  }

  private static String names(Class<? extends Enum<?>> kind) {
    var names = new ArrayList<String>();
    for (var each : kind.getEnumConstants())
      names.add(each.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    return String.join("、", names);
  }
}
