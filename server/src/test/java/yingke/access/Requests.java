package yingke.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes a well-formed request to any operation from what the document says of it. */
final class Requests {
  /** An id that nothing has. */
  static final String UNKNOWN = new UUID(0x341098, 0x341098).toString();

  private static final String WORDS = "按要求填写的内容，用来检验这个接口向谁开放。";
  private static final String JSON = "application/json";

  /** One text for each pattern of the document. */
  private static final Map<String, String> PATTERNS =
      Map.ofEntries(
          Map.entry("\\d{6,12}", "341003"),
          Map.entry("\\d{0,12}", "341003"),
          Map.entry("\\d{12}", "341003100001"),
          Map.entry("1\\d{10}", "15400000001"),
          Map.entry("1[3-9][0-9]{9}", "15400000001"),
          Map.entry("\\s*\\d{6}\\s*", "341003"),
          Map.entry("[A-Za-z0-9]{6,30}", "SF00000001"),
          Map.entry("OPEN|CLOSED", "OPEN"),
          Map.entry("[a-z][a-z0-9.-]*:", "onestop.application:"),
          Map.entry("-?due|opened", "due"));

  /** Where a word of the schema's shape would not do. */
  private static final Map<String, String> NAMES = Map.of("department", "market");

  /** The document tells of no files but those of item imports. */
  private static final Map<String, List<String>> FILES =
      Map.ofEntries(
          Map.entry("files_File_store", List.of("file")),
          Map.entry("license_LicenseVerification_byFile", List.of("file")),
          Map.entry("seal_Verification_verify", List.of("file")),
          Map.entry("seal_Seal_revoke", List.of("file")),
          Map.entry("seal_Seal_believe", List.of("certificate")),
          Map.entry("seal_Seal_take", List.of("seal", "credential")),
          Map.entry("seal_Life_make", List.of("seal", "credential")),
          Map.entry("seal_Life_renew", List.of("seal", "credential")),
          Map.entry("seal_Matter_look", List.of("seal", "credential")),
          Map.entry("identity_Organ_take", List.of("file")),
          Map.entry("onestop_Import_run", List.of("file")));

  private final JsonNode document;

  Requests(JsonNode document) {
    this.document = document;
  }

  /** All that is required and nothing more, with ids that nothing has. */
  Request plain(Operation operation) {
    var places = new LinkedHashMap<String, String>();
    for (var place : operation.parameters("path"))
      places.put(
          name(place),
          name(place).equals("year") ? "2026" : String.valueOf(value(place.path("schema"))));
    var query = new LinkedHashMap<String, String>();
    for (var asked : operation.parameters("query"))
      if (asked.path("required").asBoolean(false))
        query.put(name(asked), String.valueOf(one(value(asked.path("schema")))));
    var headers = new LinkedHashMap<String, String>();
    for (var header : operation.parameters("header"))
      headers.put(name(header), name(header).equals("If-Match") ? "\"0\"" : "access-table-0001");
    var parts = FILES.getOrDefault(operation.id(), List.of());
    return new Request(
        operation, places, query, headers, operation.bodyType(), body(operation, parts), parts);
  }

  private static Object one(Object value) {
    return value instanceof List<?> list ? list.getFirst() : value;
  }

  private byte @Nullable [] body(Operation operation, List<String> parts) {
    if (!parts.isEmpty()) return WORDS.getBytes(StandardCharsets.UTF_8);
    if (operation.bodyType().isEmpty()) return null;
    if (operation.id().equals("calendar_Calendar_load"))
      return resource("calendar/holiday_2026.json");
    var value = value(operation.bodySchema());
    return operation.bodyType().equals(JSON)
        ? JsonMapper.shared().writeValueAsBytes(value)
        : String.valueOf(value).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] resource(String path) {
    try {
      return new ClassPathResource(path).getContentAsByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(JsonNode parameter) {
    return parameter.path("name").asString();
  }

  /** Follows a reference, and takes the first choice where there is one. */
  JsonNode resolved(JsonNode schema) {
    if (schema.has("$ref")) {
      var target = schema.path("$ref").asString();
      return resolved(
          document
              .path("components")
              .path("schemas")
              .path(target.substring(target.lastIndexOf('/') + 1)));
    }
    for (var choice : new String[] {"anyOf", "oneOf"})
      if (schema.has(choice)) return resolved(schema.path(choice).path(0));
    return schema;
  }

  /** A value that keeps to the schema. */
  Object value(JsonNode reference) {
    var schema = resolved(reference);
    if (schema.has("enum")) return schema.path("enum").path(0).asString();
    return switch (type(schema)) {
      case "boolean" -> true;
      case "integer", "number" -> schema.path("minimum").asInt(1);
      case "array" -> List.of(value(schema.path("items")));
      case "string" -> text(schema);
      default -> object(schema);
    };
  }

  static String type(JsonNode schema) {
    var type = schema.path("type");
    return type.isArray() ? type.path(0).asString("") : type.asString("");
  }

  private Map<String, Object> object(JsonNode schema) {
    var object = new LinkedHashMap<String, Object>();
    for (var name : schema.path("required"))
      object.put(
          name.asString(),
          NAMES.containsKey(name.asString())
              ? NAMES.get(name.asString())
              : value(schema.path("properties").path(name.asString())));
    return object;
  }

  private static String text(JsonNode schema) {
    switch (schema.path("format").asString("")) {
      case "uuid":
        return UNKNOWN;
      case "date":
        return "2026-11-26";
      case "date-time":
        return "2026-11-26T08:00:00+08:00";
      default:
        break;
    }
    var pattern = schema.path("pattern").asString("");
    if (!pattern.isEmpty()) return PATTERNS.getOrDefault(pattern, "access-table");
    int longest = schema.path("maxLength").asInt(WORDS.length());
    return WORDS.substring(0, Math.min(longest, WORDS.length()));
  }
}
