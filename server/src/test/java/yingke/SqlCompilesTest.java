package yingke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Asks PostgreSQL to prepare every literal statement, so that a wrong table or column fails before
 * any feature test runs. A statement that is put together while the program runs is named below.
 */
@YingkeTest
class SqlCompilesTest {
  private static final Path MAIN = Path.of("src/main/java");
  private static final Pattern CALL = Pattern.compile("\\.sql\\(\\s*");
  private static final Pattern LITERAL =
      Pattern.compile(
          "\"\"\"(?:[ \\t]*\\n)(.*?)\"\"\"\\s*\\)|\"((?:[^\"\\\\]|\\\\.)*)\"\\s*\\)",
          Pattern.DOTALL);
  private static final Pattern PARAMETER =
      Pattern.compile("(?<![:\\w]):([a-zA-Z]\\w*)|\\?(?![|&?])");

  private final JdbcTemplate db;

  SqlCompilesTest(JdbcTemplate db) {
    this.db = db;
  }

  @Test
  void everyStatementPrepares() throws IOException {
    var failures = new ArrayList<String>();
    int seen = 0;
    for (var file : files())
      for (var sql : literals(file)) {
        var problem = prepare("check_" + seen++, sql);
        if (problem != null) failures.add(file.getFileName() + ": " + problem + " in\n" + sql);
      }
    assertThat(failures).isEmpty();
    assertThat(seen).isPositive();
  }

  @Test
  void everyStatementIsALiteral() throws IOException {
    var hidden = new ArrayList<String>();
    for (var file : files()) {
      var text = Files.readString(file);
      var call = CALL.matcher(text);
      while (call.find())
        if (!LITERAL.matcher(text).region(call.end(), text.length()).lookingAt())
          hidden.add(file.getFileName() + " line " + text.substring(0, call.end()).lines().count());
    }
    assertThat(hidden).isEmpty();
  }

  private @Nullable String prepare(String name, String sql) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    var numbered =
        PARAMETER
            .matcher(sql)
            .replaceAll(found -> {
              var key = Objects.requireNonNullElse(found.group(1), "?" + numbers.size());
              return "\\$" + numbers.computeIfAbsent(key, _ -> numbers.size() + 1);
            });
    try {
      db.execute("prepare %s as %s".formatted(name, numbered));
      return null;
    } catch (DataAccessException e) {
      return String.valueOf(e.getMostSpecificCause().getMessage()).lines().findFirst().orElse("");
    }
  }

  private static List<String> literals(Path file) throws IOException {
    var found = new ArrayList<String>();
    var text = Files.readString(file);
    var call = CALL.matcher(text);
    while (call.find()) {
      var literal = LITERAL.matcher(text).region(call.end(), text.length());
      if (literal.lookingAt())
        found.add(
            (literal.group(1) != null ? literal.group(1) : literal.group(2)).translateEscapes());
    }
    return found;
  }

  private static List<Path> files() throws IOException {
    try (var files = Files.walk(MAIN)) {
      return files.filter(f -> f.toString().matches(".*(Store|Queries)\\.java")).sorted().toList();
    }
  }
}
