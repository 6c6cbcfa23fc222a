package yingke.systems.onestop.forms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import yingke.kernel.web.WrongField;

/** Finds what makes a form impossible to fill in, though it is a JSON Schema by the letter. */
public final class SchemaSense {
  private static final List<List<String>> RANGES =
      List.of(
          List.of("minimum", "maximum"),
          List.of("minLength", "maxLength"),
          List.of("minItems", "maxItems"));

  private SchemaSense() {}

  /** A sentence for each part that no answer can satisfy; empty when the form can be met. */
  public static List<WrongField> mistakes(Map<String, Object> schema) {
    var found = new ArrayList<WrongField>();
    var properties = map(schema.get("properties"));
    if (!"object".equals(schema.get("type")) || properties.isEmpty())
      wrong("", "要是一个带 properties 的 object", found);
    object("", schema, found);
    return found;
  }

  /** The form itself, or a line of a group. */
  private static void object(String at, Map<String, Object> schema, List<WrongField> found) {
    var properties = map(schema.get("properties"));
    required(schema, properties, at + "required", found);
    required(map(schema.get("then")), properties, at + "then.required", found);
    if (schema.get("allOf") instanceof Collection<?> parts)
      for (var part : parts)
        required(map(map(part).get("then")), properties, at + "allOf.then.required", found);
    properties.forEach((name, property) -> property(at + name, map(property), found));
  }

  private static void required(
      Map<String, Object> schema,
      Map<String, Object> properties,
      String at,
      List<WrongField> found) {
    if (schema.get("required") instanceof Collection<?> names)
      for (var name : names)
        if (!properties.containsKey(String.valueOf(name)))
          wrong("." + at, "必填字段 " + name + " 不在 properties 里，这张表永远填不完", found);
  }

  private static void property(String name, Map<String, Object> property, List<WrongField> found) {
    for (var range : RANGES) {
      var least = number(property.get(range.getFirst()));
      var most = number(property.get(range.getLast()));
      if (least != null && most != null && least > most)
        wrong("." + name, range.getFirst() + " 大于 " + range.getLast() + "，填什么都不行", found);
    }
    exclusive(name, property, found);
    choices(name, property, found);
    if (property.get("pattern") instanceof String pattern && !compiles(pattern))
      wrong("." + name, "pattern 不是正确的正则表达式", found);
    if (property.get("items") instanceof Map<?, ?> items) {
      property(name + ".items", map(items), found);
      object(name + ".items.", map(items), found);
      var least = number(property.get("minItems"));
      if (Boolean.TRUE.equals(property.get("uniqueItems"))
          && least != null
          && items.get("enum") instanceof Collection<?> choices
          && new HashSet<>(choices).size() < least)
        wrong("." + name, "选项比 minItems 要求的少，怎么选都不够", found);
    }
  }

  private static void exclusive(String name, Map<String, Object> property, List<WrongField> found) {
    var above = number(property.get("exclusiveMinimum"));
    var below = number(property.get("exclusiveMaximum"));
    var most = number(property.get("maximum"));
    var least = number(property.get("minimum"));
    boolean empty =
        above != null && (most != null && above >= most || below != null && above >= below)
            || below != null && least != null && least >= below;
    if (empty) wrong("." + name, "上下限之间没有数可填", found);
  }

  private static void choices(String name, Map<String, Object> property, List<WrongField> found) {
    if (!(property.get("enum") instanceof Collection<?> choices)) return;
    if (choices.isEmpty()) wrong("." + name, "enum 一个选项也没有", found);
    else if (property.get("type") instanceof String type
        && choices.stream().noneMatch(choice -> fits(type, choice)))
      wrong("." + name, "enum 里没有一个选项是 " + type + " 类型", found);
  }

  private static boolean fits(String type, @Nullable Object choice) {
    return switch (type) {
      case "string" -> choice instanceof String;
      case "integer" -> choice instanceof Integer || choice instanceof Long;
      case "number" -> choice instanceof Number;
      case "boolean" -> choice instanceof Boolean;
      default -> true;
    };
  }

  private static void wrong(String at, String sentence, List<WrongField> found) {
    found.add(new WrongField("form.schema" + at, sentence));
  }

  private static boolean compiles(String pattern) {
    try {
      Pattern.compile(pattern);
      return true;
    } catch (PatternSyntaxException broken) {
      return false;
    }
  }

  private static @Nullable Double number(@Nullable Object value) {
    return value instanceof Number number ? number.doubleValue() : null;
  }

  @SuppressWarnings("unchecked") // keys of a JSON object are text
  private static Map<String, Object> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }
}
