package yingke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A module's SQL names only its own schema, which is called like the module. */
class SqlOwnershipTest {
  private static final Path MAIN = Path.of("src/main/java/yingke");
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final Pattern TABLE =
      Pattern.compile(
          "(?i)\\b(?:from|join|into|update|only|table|references|nextval\\('|currval\\(')\\s*"
              + "([a-z_]+)\\.([a-z_]+)");

  @Test
  void sqlStaysInsideItsModule() throws IOException {
    var strays = new ArrayList<String>();
    int seen = 0;
    try (var folders = Files.list(MIGRATIONS);
        var code = Files.walk(MAIN);
        var scripts = Files.walk(MIGRATIONS)) {
      var modules = folders.map(p -> p.getFileName().toString()).collect(Collectors.toSet());
      var files = new ArrayList<>(code.filter(f -> f.toString().endsWith(".java")).toList());
      files.addAll(scripts.filter(f -> f.toString().endsWith(".sql")).toList());
      for (var file : files) {
        var found = TABLE.matcher(Files.readString(file));
        while (found.find()) {
          var schema = found.group(1);
          if (!modules.contains(schema)) continue;
          seen++;
          if (!file.toString().contains("/" + schema + "/") && !published(found.group(2)))
            strays.add(file + " uses " + found.group());
        }
      }
    }
    assertThat(strays).isEmpty();
    assertThat(seen).isPositive();
  }

  /** A system may offer views to the cockpit. */
  private static boolean published(String table) {
    return table.startsWith("public_");
  }
}
