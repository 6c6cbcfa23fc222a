package yingke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API describes itself in full, and the copy that the screens' types are made from is the one
 * that the program serves. {@code ./yingke generate} writes that copy.
 */
@YingkeTest
class OpenApiTest {
  private static final Path COPY = Path.of("../web/src/api/openapi.json");
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final Pattern NUMBERED = Pattern.compile(".*_\\d+");

  private final JsonMapper json =
      JsonMapper.builder()
          .enable(
              SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();
  private final JsonNode api;

  OpenApiTest(MockMvcTester http) {
    var answer = http.get().uri("/api/openapi.json").exchange();
    assertThat(answer).hasStatusOk();
    api = json.readTree(answer.getResponse().getContentAsByteArray());
  }

  @Test
  void theCheckedInCopyIsWhatTheProgramServes() throws IOException {
    var served = json.writeValueAsString(json.treeToValue(api, TreeMap.class)) + "\n";
    if (Boolean.getBoolean("openapi.write")) {
      Files.createDirectories(COPY.getParent());
      Files.writeString(COPY, served);
    }
    var isTrue = Files.exists(COPY) && Files.readString(COPY).equals(served);
    assertThat(isTrue).as("web/src/api/openapi.json is old: run ./yingke generate").isTrue();
  }

  @Test
  void everyOperationSaysWhatItDoes() {
    var silent = new ArrayList<String>();
    operations((name, operation) -> {
      if (operation.path("summary").asString("").isBlank())
        silent.add(name + ": give its controller method a Javadoc sentence");
    });
    assertThat(silent).isEmpty();
  }

  @Test
  void everyOperationHasAnIdOfItsOwn() {
    var ids = new HashMap<String, String>();
    var wrong = new ArrayList<String>();
    operations((name, operation) -> {
      var id = operation.path("operationId").asString("");
      var other = ids.put(id, name);
      if (other != null || NUMBERED.matcher(id).matches())
        wrong.add(name + " is called " + id + (other == null ? "" : " like " + other));
    });
    assertThat(ids).isNotEmpty();
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyBodySaysItsMediaType() {
    var wild = new ArrayList<String>();
    operations((name, operation) -> {
      if (operation.toString().contains("*/*")) wild.add(name + ": say what it produces");
    });
    assertThat(wild).isEmpty();
  }

  @Test
  void whatCreatesAnswers201() {
    var wrong = new ArrayList<String>();
    for (var path : api.path("paths").properties()) {
      var post = path.getValue().path("post");
      if (post.isMissingNode() || !hasMembers(path.getKey())) continue;
      if (!post.path("responses").has("201"))
        wrong.add("POST " + path.getKey() + ": answer ResponseEntity.created(…)");
    }
    assertThat(wrong).isEmpty();
  }

  /** Schemas are named {@code module.Type}: two types of one name would silently become one. */
  @Test
  void everyOwnSchemaIsNamedAfterItsModule() {
    var names = new ArrayList<String>();
    for (var schema : api.path("components").path("schemas").properties())
      names.add(schema.getKey());
    assertThat(names).isNotEmpty().allMatch(name -> name.contains(".") || FRAMEWORK.contains(name));
  }

  private static final List<String> FRAMEWORK = List.of("ProblemDetail", "JsonNode");

  /** Something is read at {@code path/{id}}: then {@code path} is a collection. */
  private boolean hasMembers(String path) {
    return api.path("paths").properties().stream()
        .anyMatch(other ->
            other.getKey().matches(Pattern.quote(path) + "/\\{[^/]+}")
                && other.getValue().has("get"));
  }

  private void operations(BiConsumer<String, JsonNode> each) {
    for (var path : api.path("paths").properties())
      for (var operation : path.getValue().properties())
        if (METHODS.contains(operation.getKey()))
          each.accept(operation.getKey() + " " + path.getKey(), operation.getValue());
  }
}
