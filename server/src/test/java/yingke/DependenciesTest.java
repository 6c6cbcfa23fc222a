package yingke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Nothing is taken in without its license being looked at: docs/decisions/dependencies.md. */
class DependenciesTest {
  private static final Path LICENSES = Path.of("../docs/decisions/dependencies.md");
  private static final Pattern DEPENDENCY =
      Pattern.compile(
          "<dependency>\\s*<groupId>[^<]+</groupId>\\s*<artifactId>([^<]+)</artifactId>");

  @Test
  void everyDirectDependencyNamesItsLicense() throws IOException {
    var known = Files.readString(LICENSES);
    var direct = new ArrayList<>(of("pom.xml"));
    direct.addAll(of("../bench/pom.xml"));
    direct.addAll(ofTheWeb());
    assertThat(direct)
        .hasSizeGreaterThan(40)
        .allSatisfy(name -> assertThat(known).as(name).contains("`" + name + "`"));
  }

  private static List<String> of(String file) throws IOException {
    var pom = Files.readString(Path.of(file));
    return DEPENDENCY
        .matcher(pom.substring(0, pom.indexOf("<build>")))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static List<String> ofTheWeb() {
    var json = new JsonMapper().readTree(Path.of("../web/package.json").toFile());
    var names = new ArrayList<String>();
    for (var group : List.of("dependencies", "devDependencies"))
      json.path(group).properties().stream().map(Map.Entry::getKey).forEach(names::add);
    return names;
  }
}
