package yingke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.util.ApplicationModulesExporter;

/**
 * Modules keep to their boundaries, and docs/architecture.md shows them as they are. {@code
 * ./yingke generate} draws the picture anew.
 */
class ModularityTest {
  private static final Path ARCHITECTURE = Path.of("../docs/architecture.md");
  private static final Path LIST =
      Path.of("src/main/resources/" + ApplicationModulesExporter.DEFAULT_LOCATION);
  private static final String BEGIN = "<!-- modules: generated -->\n";
  private static final String END = "<!-- /modules -->\n";
  private static final List<String> FLOORS = List.of("kernel", "capability", "systems");

  private final ApplicationModules modules = ApplicationModules.of(Yingke.class);

  @Test
  void modulesRespectTheirBoundaries() {
    assertThat(modules).isNotEmpty();
    modules.verify();
  }

  @Test
  void noFloorStandsOnAHigherOne() {
    var wrong = new ArrayList<String>();
    for (var module : modules)
      for (var used : uses(module))
        if (floor(used) > floor(module)) wrong.add(module.getIdentifier() + " uses " + used);
    assertThat(wrong).isEmpty();
  }

  @Test
  void thePictureInTheArchitectureIsTrue() throws IOException {
    var text = Files.readString(ARCHITECTURE);
    var head = text.substring(0, text.indexOf(BEGIN) + BEGIN.length());
    var tail = text.substring(text.indexOf(END));
    var drawn = head + picture() + tail;
    if (Boolean.getBoolean("modules.write")) Files.writeString(ARCHITECTURE, drawn);
    assertThat(Files.readString(ARCHITECTURE))
        .as("docs/architecture.md is old: run ./yingke generate")
        .isEqualTo(drawn);
  }

  /** Read at the start for the order of the migrations; else the program would analyze itself. */
  @Test
  void theListOfModulesThatTheProgramReadsIsTrue() throws IOException {
    var json = list();
    if (Boolean.getBoolean("modules.write")) Files.writeString(LIST, json);
    assertThat(Files.readString(LIST)).as("it is old: run ./yingke generate").isEqualTo(json);
  }

  /** Each module after those that it uses. */
  private String list() {
    var waiting = new ArrayList<>(modules.stream().sorted().toList());
    var listed = new LinkedHashMap<String, String>();
    while (!waiting.isEmpty()) {
      var next =
          waiting.stream()
              .filter(module -> uses(module).stream().noneMatch(waiting::contains))
              .findFirst()
              .orElseThrow();
      waiting.remove(next);
      listed.put(name(next), next.getBasePackage().getName());
    }
    return listed.entrySet().stream()
        .map(
            each -> "  \"%s\": {\"basePackage\": \"%s\"}".formatted(each.getKey(), each.getValue()))
        .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
  }

  /**
   * GitHub draws it. An arrow is left out when a longer way says the same: A → C, where A → B → C.
   */
  private String picture() {
    Map<String, Set<String>> uses = new TreeMap<>();
    for (var module : modules)
      uses.put(
          name(module),
          uses(module).stream()
              .map(ModularityTest::name)
              .collect(Collectors.toCollection(TreeSet::new)));
    var text = new StringBuilder("```mermaid\nflowchart TD\n");
    for (int floor = FLOORS.size() - 1; floor >= 0; floor--) {
      text.append("  subgraph ").append(FLOORS.get(floor)).append("\n");
      for (var module : modules.stream().sorted().toList())
        if (floor(module) == floor) text.append("    ").append(name(module)).append("\n");
      text.append("  end\n");
    }
    uses.forEach((module, all) ->
        all.stream()
            .filter(used -> all.stream().noneMatch(other -> reaches(uses, other, used)))
            .forEach(used -> text.append("  %s --> %s\n".formatted(module, used))));
    return text.append("```\n").toString();
  }

  private static boolean reaches(Map<String, Set<String>> uses, String from, String to) {
    var next = uses.getOrDefault(from, Set.of());
    return next.contains(to) || next.stream().anyMatch(other -> reaches(uses, other, to));
  }

  private Set<ApplicationModule> uses(ApplicationModule module) {
    return module.getDirectDependencies(modules).uniqueModules().collect(Collectors.toSet());
  }

  private static String name(ApplicationModule module) {
    return module.getIdentifier().toString();
  }

  private static int floor(ApplicationModule module) {
    var name = module.getBasePackage().getName();
    for (int floor = 0; floor < FLOORS.size(); floor++)
      if (name.startsWith("yingke." + FLOORS.get(floor) + ".")) return floor;
    throw new AssertionError(name + " stands on no floor");
  }
}
