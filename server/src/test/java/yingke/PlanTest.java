package yingke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The docs claim nothing that the tree does not hold. */
class PlanTest {
  private static final Path PLAN = Path.of("../docs/plan.md");
  private static final Path SYSTEMS = Path.of("src/main/java/yingke/systems");
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(?:#[^)]*)?\\)");

  /** One of the sixteen tasks of the plan, and where it can be seen. */
  private record Task(
      int no,
      String system,
      String state,
      List<String> screens,
      List<String> api,
      List<String> tests) {
    boolean begun() {
      return !state.equals("未开始");
    }
  }

  @Test
  void namesTheSixteenTasksInOrder() {
    var sixteen = IntStream.rangeClosed(1, 16).boxed().toList();
    assertThat(tasks()).extracting(Task::no).isEqualTo(sixteen);
    assertThat(tasks()).extracting(Task::state).isSubsetOf("未开始", "起步", "在用");
  }

  @Test
  void aTaskNotBegunHasNoCodeAndABegunOneHasSome() {
    for (var task : tasks())
      assertThat(Files.isDirectory(SYSTEMS.resolve(task.system())))
          .as("task %d: folder of %s", task.no(), task.system())
          .isEqualTo(task.begun());
  }

  @Test
  void aBegunTaskSaysHowToSeeIt() {
    for (var task : tasks())
      if (task.begun()) {
        assertThat(task.screens()).as("screens of task %d", task.no()).isNotEmpty();
        assertThat(task.api()).as("API of task %d", task.no()).isNotEmpty();
        assertThat(task.tests()).as("tests of task %d", task.no()).isNotEmpty();
      }
  }

  @Test
  void whatABegunTaskNamesIsThere() {
    var routes = text(Path.of("../web/src"), ".ts");
    var openApi = read(Path.of("../web/src/api/openapi.json"));
    var tests = text(Path.of("src/test/java"), ".java") + text(Path.of("../web/tests"), ".ts");
    for (var task : tasks()) {
      for (var screen : task.screens())
        assertThat(routes.contains("'" + lastPart(screen) + "'")).as("screen %s", screen).isTrue();
      for (var api : task.api())
        assertThat(openApi.contains("\"" + api + "\"")).as("API %s", api).isTrue();
      for (var test : task.tests()) assertThat(tests.contains(test)).as("test %s", test).isTrue();
    }
  }

  /** {@code /portal/licenses} is routed as {@code licenses} below the portal. */
  private static String lastPart(String screen) {
    return screen.replaceFirst("^/(portal|work|cockpit)/?", "");
  }

  private static List<Task> tasks() {
    return read(PLAN)
        .lines()
        .filter(line -> line.matches("\\| \\d+ \\|.*"))
        .map(line -> line.substring(1).split("\\|", -1))
        .map(cell ->
            new Task(
                Integer.parseInt(cell[0].strip()),
                cell[2].strip(),
                cell[3].strip(),
                quoted(cell[4]),
                quoted(cell[5]),
                quoted(cell[6])))
        .toList();
  }

  @Test
  void everyLinkOfTheDocsLeadsSomewhere() throws IOException {
    try (var docs = Files.walk(Path.of("../docs"));
        var top = Files.list(Path.of(".."))) {
      for (var doc :
          Stream.concat(docs, top).filter(file -> file.toString().endsWith(".md")).toList())
        for (var link : LINK.matcher(read(doc)).results().map(found -> found.group(1)).toList())
          if (!link.matches("[a-z]+:.*"))
            assertThat(doc.resolveSibling(link)).as("%s names %s", doc, link).exists();
    }
  }

  private static List<String> quoted(String cell) {
    return QUOTED.matcher(cell).results().map(found -> found.group(1)).toList();
  }

  private static String text(Path root, String ending) {
    try (var files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .map(PlanTest::read)
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
