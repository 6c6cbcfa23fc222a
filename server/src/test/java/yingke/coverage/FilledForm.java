package yingke.coverage;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingke.systems.onestop.Applicants;

/** Fills a form from its JSON Schema alone, as somebody would who does what it says. */
final class FilledForm {
  private static final String WORDS = "机器人按要求填写的内容，用来检验这个事项能不能从头办到尾。";
  private static final String PHONE = "15400000001";
  private static final String VILLAGE = "341003100001";
  private static final int ID_LENGTH = 18;

  private final LocalDate today;

  FilledForm(LocalDate today) {
    this.today = today;
  }

  /** A value for every property; the caller leaves out what is not shown. */
  Map<String, Object> of(Map<String, Object> schema) {
    var values = new LinkedHashMap<String, Object>();
    if (schema.get("properties") instanceof Map<?, ?> properties)
      properties.forEach(
          (name, property) -> values.put(String.valueOf(name), value(object(property))));
    return values;
  }

  private Object value(Map<String, Object> schema) {
    if (schema.get("enum") instanceof List<?> choices) return choices.getFirst();
    return switch (String.valueOf(schema.get("type"))) {
      case "boolean" -> true;
      case "integer" -> number(schema, "minimum", 1).longValue();
      case "number" -> number(schema, "minimum", 1).doubleValue() + 1;
      case "array" -> List.of(value(object(schema.get("items"))));
      case "object" -> of(schema);
      default -> text(schema);
    };
  }

  private String text(Map<String, Object> schema) {
    var format = String.valueOf(schema.get("format"));
    var pattern = String.valueOf(schema.get("pattern"));
    int longest = number(schema, "maxLength", WORDS.length()).intValue();
    if (format.equals("date")) return today.toString();
    if (format.equals("uri")) return "https://shop.example.com";
    if (pattern.startsWith("^1[3-9]")) return PHONE;
    if (pattern.startsWith("^341003") || pattern.equals("^[0-9]{12}$")) return VILLAGE;
    if (number(schema, "minLength", 0).intValue() == ID_LENGTH)
      return Applicants.born(today.minusYears(5)).idNumber().value();
    return WORDS.substring(0, Math.min(longest, WORDS.length()));
  }

  private static Number number(Map<String, Object> schema, String key, int otherwise) {
    return schema.get(key) instanceof Number n ? n : otherwise;
  }

  @SuppressWarnings("unchecked") // JSON Schema: objects have text keys
  private static Map<String, Object> object(@Nullable Object node) {
    return node instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }
}
