package yingke;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/security.md says which test proves a control: it is there. */
class SecurityPageTest {
  private static final Pattern NAMED = Pattern.compile("`(\\w+Test)`");

  @Test
  void everyTestThatItNamesExists() throws IOException {
    var page = Files.readString(Path.of("../docs/security.md"));
    var named = NAMED.matcher(page).results().map(found -> found.group(1)).collect(toSet());
    try (var files = Files.walk(Path.of("src/test/java"))) {
      var tests =
          files
              .map(file -> file.getFileName().toString().replace(".java", ""))
              .filter(name -> name.endsWith("Test"))
              .collect(toSet());
      assertThat(named).hasSizeGreaterThan(20).isSubsetOf(tests);
    }
  }
}
