package yingke.systems.onestop.forms;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yingke.kernel.web.WrongField;

/**
 * A compiled JSON Schema (2020-12) of a form. Formats are asserted. Immutable and safe to share.
 */
public final class FormSchema {
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

  private final Schema schema;
  private final JsonNode source;

  private FormSchema(Schema schema, JsonNode source) {
    this.schema = schema;
    this.source = source;
  }

  /** Compiles a schema given as plain maps and lists. Throws when it is not a JSON Schema. */
  public static FormSchema of(Map<String, Object> schema) {
    JsonNode source = JSON.valueToTree(schema);
    return new FormSchema(REGISTRY.getSchema(source), source);
  }

  /** What is wrong with these values, in the order of the schema; empty when all is well. */
  public List<WrongField> check(Map<String, Object> values) {
    JsonNode filled = JSON.valueToTree(values);
    return schema.validate(filled).stream().map(this::explain).distinct().toList();
  }

  private WrongField explain(Error error) {
    var path = String.valueOf(error.getInstanceLocation());
    var property = error.getProperty();
    var missing =
        property != null
            && List.of("required", "additionalProperties").contains(error.getKeyword());
    var field = missing ? path + "." + property : path;
    return new WrongField(field, Explanation.of(title(field), error));
  }

  /** The title of the field that a path starts with. */
  private String title(String path) {
    var name = path.replaceFirst("^\\$\\.", "").replaceAll("[.\\[].*", "");
    var title = source.path("properties").path(name).path("title");
    return title.isString() ? title.asString() : name;
  }
}
