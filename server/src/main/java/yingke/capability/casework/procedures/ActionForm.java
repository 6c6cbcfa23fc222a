package yingke.capability.casework.procedures;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yingke.kernel.web.WrongField;

/** The form of an action: a JSON Schema (2020-12) with asserted formats. Safe to share. */
public final class ActionForm {
  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder()
                      .formatAssertionsEnabled(true)
                      .pathType(PathType.LEGACY)
                      .build()));
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<String, Object> source;
  private final JsonNode tree;
  private final Schema schema;

  private ActionForm(Map<String, Object> source) {
    this.source = source;
    this.tree = JSON.valueToTree(source);
    this.schema = REGISTRY.getSchema(tree);
  }

  static ActionForm of(Map<String, Object> source) {
    return new ActionForm(source);
  }

  /** What keeps this from being a JSON Schema, as places; empty when it is one. */
  static List<String> mistakes(Map<String, Object> source) {
    JsonNode tree = JSON.valueToTree(source);
    return REGISTRY.getSchema(SchemaLocation.of(DIALECT)).validate(tree).stream()
        .map(error -> String.valueOf(error.getInstanceLocation()))
        .distinct()
        .toList();
  }

  /** The schema as plain maps and lists. */
  public Map<String, Object> source() {
    return source;
  }

  /** What the fields are called, also those of the rows of a list. */
  public Map<String, String> titles() {
    var titles = new LinkedHashMap<String, String>();
    collect(tree, titles);
    return titles;
  }

  private static void collect(JsonNode node, Map<String, String> titles) {
    for (var field : node.path("properties").properties()) {
      titles.putIfAbsent(field.getKey(), field.getValue().path("title").asString(field.getKey()));
      collect(field.getValue().path("items"), titles);
    }
  }

  boolean has(String field) {
    return tree.path("properties").has(field);
  }

  boolean requires(String field) {
    for (var each : tree.path("required")) if (each.asString("").equals(field)) return true;
    return false;
  }

  /** What is wrong with these values; empty when all is well. */
  public List<WrongField> check(Map<String, Object> values) {
    JsonNode filled = JSON.valueToTree(values);
    return schema.validate(filled).stream().map(this::explained).distinct().toList();
  }

  private WrongField explained(Error error) {
    var keyword = String.valueOf(error.getKeyword());
    var path = String.valueOf(error.getInstanceLocation());
    var property = error.getProperty();
    if (property != null && (keyword.equals("required") || keyword.startsWith("additional")))
      path = path + "." + property;
    return new WrongField(path, sentence("“" + title(path) + "”", keyword, error.getSchemaNode()));
  }

  private static String sentence(String field, String keyword, JsonNode asked) {
    return switch (keyword) {
      case "required" -> "请填写" + field;
      case "additionalProperties" -> "表单里没有" + field + "这一项，请刷新页面后重填";
      case "minLength" -> asked.asInt(0) == 1 ? "请填写" + field : field + "至少 " + asked + " 个字";
      case "maxLength" -> field + "最多 " + asked + " 个字";
      case "minItems" -> field + "至少填写 " + asked + " 项";
      case "maxItems" -> field + "最多填写 " + asked + " 项";
      case "minimum" -> field + "不能小于 " + asked;
      case "maximum" -> field + "不能大于 " + asked;
      case "enum" -> field + "只能从所列选项中选";
      case "format" ->
          field + "的写法不对" + (asked.asString("").equals("date") ? "，应如 2026-01-31" : "");
      case "type" -> field + "的类型不对，请按提示重填";
      default -> field + "填写不符合要求，请按提示重填";
    };
  }

  /** The title nearest to the place that a path like {@code $.items[0].problem} points to. */
  private String title(String path) {
    var at = tree;
    var title = "表单";
    for (var name : path.replaceFirst("^\\$\\.?", "").replaceAll("\\[\\d+]", ".[]").split("\\.")) {
      at = name.equals("[]") ? at.path("items") : at.path("properties").path(name);
      if (at.path("title").isString()) title = at.path("title").asString();
      else if (!name.isEmpty() && !name.equals("[]")) title = name;
    }
    return title;
  }
}
