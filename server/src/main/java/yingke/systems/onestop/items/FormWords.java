package yingke.systems.onestop.items;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was filled in, as people read it. */
public final class FormWords {
  private FormWords() {}

  /**
   * The value of a field: yes or no, choices one after the other, lines of a group with their
   * titles.
   */
  public static String of(ServiceItem.Form form, String field, @Nullable Object value) {
    var property = map(map(form.schema().get("properties")).get(field));
    var line = map(map(property.get("items")).get("properties"));
    return words(line, value);
  }

  private static String words(Map<String, Object> line, @Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Boolean yes -> yes ? "是" : "否";
      case List<?> list when list.stream().anyMatch(Map.class::isInstance) -> lines(line, list);
      case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining("、"));
      default -> String.valueOf(value);
    };
  }

  private static String lines(Map<String, Object> line, List<?> rows) {
    var found = new ArrayList<String>();
    for (var row : rows) {
      var filled = map(row);
      var words = new ArrayList<String>();
      for (var name : line.keySet())
        if (filled.containsKey(name))
          words.add(title(line, name) + "：" + words(Map.of(), filled.get(name)));
      found.add("（" + (found.size() + 1) + "）" + String.join("，", words));
    }
    return String.join("；", found);
  }

  private static String title(Map<String, Object> line, String name) {
    return map(line.get(name)).get("title") instanceof String title ? title : name;
  }

  @SuppressWarnings("unchecked") // keys of a JSON object are text
  private static Map<String, Object> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }
}
