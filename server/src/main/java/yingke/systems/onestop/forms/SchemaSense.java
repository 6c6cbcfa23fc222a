package yingke.systems.onestop.forms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Finds what makes a form impossible to fill in, though it is a JSON Schema by the letter. */
public final class SchemaSense {
  private static final List<List<String>> RANGES =
      List.of(
          List.of("minimum", "maximum"),
          List.of("minLength", "maxLength"),
          List.of("minItems", "maxItems"));

  private SchemaSense() {}

  /** A sentence for each part that no answer can satisfy; empty when the form can be met. */
  public static List<String> mistakes(Map<String, Object> schema) {
    var found = new ArrayList<String>();
    var properties = map(schema.get("properties"));
    if (!"object".equals(schema.get("type")) || properties.isEmpty())
      found.add("an object with properties is expected");
    required(schema, properties, "required", found);
    if (schema.get("then") instanceof Map<?, ?> then)
      required(map(then), properties, "then.required", found);
    properties.forEach((name, property) -> property(name, map(property), found));
    return found;
  }

  private static void required(
      Map<String, Object> schema, Map<String, Object> properties, String at, List<String> found) {
    if (schema.get("required") instanceof Collection<?> names)
      for (var name : names)
        if (!properties.containsKey(String.valueOf(name)))
          found.add(at + " names " + name + ", which is not among the properties");
  }

  private static void property(String name, Map<String, Object> property, List<String> found) {
    for (var range : RANGES) {
      var least = number(property.get(range.getFirst()));
      var most = number(property.get(range.getLast()));
      if (least != null && most != null && least > most)
        found.add("%s: %s is above %s".formatted(name, range.getFirst(), range.getLast()));
    }
    exclusive(name, property, found);
    choices(name, property, found);
    if (property.get("pattern") instanceof String pattern && !compiles(pattern))
      found.add(name + ": the pattern is not a regular expression");
    if (property.get("items") instanceof Map<?, ?> items) {
      property(name + ".items", map(items), found);
      var least = number(property.get("minItems"));
      if (Boolean.TRUE.equals(property.get("uniqueItems"))
          && least != null
          && items.get("enum") instanceof Collection<?> choices
          && new HashSet<>(choices).size() < least)
        found.add(name + ": fewer choices than minItems asks for");
    }
  }

  private static void exclusive(String name, Map<String, Object> property, List<String> found) {
    var above = number(property.get("exclusiveMinimum"));
    var below = number(property.get("exclusiveMaximum"));
    var most = number(property.get("maximum"));
    var least = number(property.get("minimum"));
    boolean empty =
        above != null && (most != null && above >= most || below != null && above >= below)
            || below != null && least != null && least >= below;
    if (empty) found.add(name + ": no number lies between the bounds");
  }

  private static void choices(String name, Map<String, Object> property, List<String> found) {
    if (!(property.get("enum") instanceof Collection<?> choices)) return;
    if (choices.isEmpty()) found.add(name + ": enum offers nothing");
    else if (property.get("type") instanceof String type
        && choices.stream().noneMatch(choice -> fits(type, choice)))
      found.add(name + ": no choice of enum is of type " + type);
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
