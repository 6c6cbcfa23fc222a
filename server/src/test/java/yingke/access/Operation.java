package yingke.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One operation of the API, as the document describes it.
 *
 * @param method in capitals
 * @param path with its parameters in braces
 * @param id module, resource and controller method, joined by _
 * @param node what the document says of it
 */
record Operation(String method, String path, String id, JsonNode node) {
  private static final Path DOCUMENT = Path.of("../web/src/api/openapi.json");
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");

  /** The checked-in document; OpenApiTest keeps it equal to what the program serves. */
  static JsonNode document() {
    try {
      return JsonMapper.shared().readTree(Files.readString(DOCUMENT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Operation> all(JsonNode document) {
    var all = new ArrayList<Operation>();
    for (var path : document.path("paths").properties())
      for (var entry : path.getValue().properties())
        if (METHODS.contains(entry.getKey()))
          all.add(
              new Operation(
                  entry.getKey().toUpperCase(Locale.ROOT),
                  path.getKey(),
                  entry.getValue().path("operationId").asString(""),
                  entry.getValue()));
    return all;
  }

  String module() {
    return id.substring(0, id.indexOf('_'));
  }

  String summary() {
    return node.path("summary").asString("");
  }

  boolean reads() {
    return method.equals("GET");
  }

  /** The names of the path's parameters, in their order. */
  List<String> places() {
    return PLACE.matcher(path).results().map(found -> found.group(1)).toList();
  }

  /** The address with a value for each parameter of the path. */
  String address(Function<String, String> value) {
    return PLACE
        .matcher(path)
        .replaceAll((MatchResult found) -> Matcher.quoteReplacement(value.apply(found.group(1))));
  }

  /** What the document says of its parameters that are sent in this place: query, header, path. */
  List<JsonNode> parameters(String in) {
    var found = new ArrayList<JsonNode>();
    for (var parameter : node.path("parameters"))
      if (parameter.path("in").asString().equals(in)) found.add(parameter);
    return found;
  }

  /** The media type of its body, empty when it has none. */
  String bodyType() {
    var content = node.path("requestBody").path("content").properties();
    return content.isEmpty() ? "" : content.iterator().next().getKey();
  }

  JsonNode bodySchema() {
    return node.path("requestBody").path("content").path(bodyType()).path("schema");
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
