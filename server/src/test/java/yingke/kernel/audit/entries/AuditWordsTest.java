package yingke.kernel.audit.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever reads the log reads Chinese: every operation that the program writes has its words. */
class AuditWordsTest {
  private static final Path MAIN = Path.of("src/main/java/yingke");
  private static final Pattern RECORDED =
      Pattern.compile("\\baudit\\s*\\.record\\(\\s*([^,]+),", Pattern.DOTALL);
  private static final Pattern LITERAL = Pattern.compile("\"([a-z-]+\\.[a-z-]+\\.[a-z-]+)\"");
  private static final Pattern CONSTANT =
      Pattern.compile("\\b(?:([A-Z][a-z]\\w+)\\.)?([A-Z][A-Z_]+)\\b");

  /** These write the log in the statement that moves the case, and are given the operation. */
  private static final Set<String> IN_SQL = Set.of("Moves", "MoveStore");

  private static final Pattern CASE = Pattern.compile("[\"'](casework\\.case\\.[a-z-]+)[\"']");

  private final OperationNames names = new OperationNames();

  @Test
  void everyOperationThatIsWrittenHasItsWords() throws IOException {
    var operations = new TreeSet<String>();
    var unread = new ArrayList<String>();
    var sources = sources();
    sources.forEach((name, text) -> {
      var recorded = RECORDED.matcher(text);
      while (recorded.find()) {
        var found = operations(recorded.group(1), text, sources);
        if (found.isEmpty()) unread.add(name + ": " + recorded.group(1));
        operations.addAll(found);
      }
      if (IN_SQL.contains(name))
        CASE.matcher(text).results().forEach(each -> operations.add(each.group(1)));
    });
    assertThat(unread).isEmpty();
    assertThat(operations).hasSizeGreaterThan(60).contains("casework.case.open");
    assertThat(operations).filteredOn(each -> names.of(each).equals(each)).isEmpty();
  }

  /** Every class of the program; where two have one name, both. */
  private static Map<String, String> sources() throws IOException {
    var sources = new TreeMap<String, String>();
    try (var code = Files.walk(MAIN)) {
      for (var file : code.filter(f -> f.toString().endsWith(".java")).toList())
        sources.merge(
            file.getFileName().toString().replace(".java", ""),
            Files.readString(file),
            String::concat);
    }
    return sources;
  }

  @Test
  void whatOneMayLookForIsSaidInWords() {
    assertThat(names.words())
        .contains(
            new OperationWord("casework.case.", "办件：全部操作"),
            new OperationWord("casework.case.open", "收件"))
        .noneMatch(word -> word.name().contains("."));
  }

  @Test
  void whatHasNoWordsStandsForItself() {
    assertThat(names.of("nowhere.thing.act")).isEqualTo("nowhere.thing.act");
    assertThat(names.of("casework.case.open")).isEqualTo("收件");
    assertThat(names.of("license.license.verify")).isEqualTo("核验电子证照");
  }

  /**
   * Literals stand for themselves, constants for what their class says they are, and a parameter
   * for whatever operation its class names.
   */
  private static Set<String> operations(
      String expression, String text, Map<String, String> sources) {
    var found = new TreeSet<String>();
    var where = expression.strip().equals("operation") ? text : expression;
    LITERAL.matcher(where).results().forEach(each -> found.add(each.group(1)));
    var constants = CONSTANT.matcher(expression);
    while (constants.find()) {
      var of = constants.group(1);
      var named = Pattern.compile(constants.group(2) + " =\\s*" + LITERAL.pattern());
      var says = named.matcher(of == null ? text : sources.getOrDefault(of, ""));
      if (says.find()) found.add(says.group(1));
    }
    return found;
  }
}
