package yingke.systems.onestop.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import yingke.systems.onestop.events.DataFile;
import yingke.systems.onestop.items.ItemJson;
import yingke.systems.onestop.items.ListElements;
import yingke.systems.onestop.items.ServiceItem;

/**
 * Compares two versions field by field. Members of lists are told apart by what names them, so that
 * a material that moved is no difference.
 */
final class Comparison {
  private static final List<String> NAMES = List.of("id", "name", "title", "question", "code");
  private static final Map<String, String> TITLES = titles();

  private record Parts(Map<String, String> titles) {}

  private Comparison() {}

  /** What the later one says differently, in the order of the item. */
  static List<Change> of(ServiceItem earlier, ServiceItem later) {
    var before = flat(earlier);
    var after = flat(later);
    var paths = new LinkedHashSet<>(after.keySet());
    paths.addAll(before.keySet());
    paths.removeAll(List.of("version", "publishedOn"));
    return paths.stream()
        .filter(path -> !Objects.equals(before.get(path), after.get(path)))
        .map(path -> new Change(path, title(path), before.get(path), after.get(path)))
        .toList();
  }

  private static Map<String, String> flat(ServiceItem item) {
    var found = new LinkedHashMap<String, String>();
    flatten("", ItemJson.tree(item), found);
    return found;
  }

  private static void flatten(String path, JsonNode node, Map<String, String> found) {
    if (node.isObject())
      for (var field : node.properties())
        flatten(
            path.isEmpty() ? field.getKey() : path + "/" + field.getKey(), field.getValue(), found);
    else if (node.isArray() && isPlain(node)) {
      var words = new ArrayList<String>();
      for (var each : node) words.add(each.asString());
      if (!words.isEmpty()) found.put(path, String.join("、", words));
    } else if (node.isArray()) {
      int index = 0;
      for (var each : node) flatten(path + "/" + nameOf(each, index++), each, found);
    } else if (!node.isNull()) found.put(path, node.asString());
  }

  private static boolean isPlain(JsonNode array) {
    for (var each : array) if (each.isObject() || each.isArray()) return false;
    return true;
  }

  private static String nameOf(JsonNode member, int index) {
    for (var name : NAMES)
      if (member.path(name).isString()) return member.path(name).asString().replace('/', '／');
    return String.valueOf(index + 1);
  }

  private static String title(String path) {
    return List.of(path.split("/")).stream()
        .map(part -> TITLES.getOrDefault(part, part))
        .collect(Collectors.joining(" · "));
  }

  private static Map<String, String> titles() {
    var all = new LinkedHashMap<>(DataFile.read("item-parts", Parts.class).titles());
    for (var group : ListElements.groups())
      for (var element : group.elements()) all.put(element.name(), element.title());
    return Map.copyOf(all);
  }
}
