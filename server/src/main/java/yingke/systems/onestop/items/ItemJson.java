package yingke.systems.onestop.items;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Items as JSON, as the database keeps them. */
public final class ItemJson {
  static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /** What was stored by an older program may hold words that this one no longer knows. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private ItemJson() {}

  static ServiceItem read(String json) {
    return JSON.readValue(json, ServiceItem.class);
  }

  public static String write(ServiceItem item) {
    return JSON.writeValueAsString(item);
  }

  /** The item as a tree, for comparing. */
  public static ObjectNode tree(ServiceItem item) {
    return JSON.valueToTree(item);
  }

  public static ServiceItem of(ObjectNode tree) {
    return JSON.treeToValue(tree, ServiceItem.class);
  }

  /** The same under another number; what is not published yet has no day. */
  public static ServiceItem numbered(
      ServiceItem item, String id, int version, @Nullable LocalDate publishedOn) {
    var tree = tree(item);
    tree.put("id", id);
    tree.put("version", version);
    tree.put("publishedOn", publishedOn == null ? null : publishedOn.toString());
    return of(tree);
  }

  /**
   * The same with nothing taken as checked: what holds for one item was not compared for another.
   */
  public static ServiceItem unchecked(ServiceItem item) {
    var tree = tree(item);
    uncheck(tree);
    return of(tree);
  }

  private static void uncheck(JsonNode node) {
    if (node instanceof ObjectNode object
        && object.path("check").asString("").equals(ServiceItem.Check.CHECKED.name()))
      object.put("check", ServiceItem.Check.UNCHECKED.name());
    for (var child : node) uncheck(child);
  }

  /** The same without limits that are past: the first are those of that day. */
  static ServiceItem limitedAsOf(ServiceItem item, LocalDate day) {
    int now = item.limits().indexOf(item.limitsOn(day));
    if (now == 0) return item;
    var tree = tree(item);
    var limits = (ArrayNode) tree.path("limits");
    for (int past = 0; past < now; past++) limits.remove(0);
    return of(tree);
  }
}
