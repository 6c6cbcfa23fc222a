package yingke.kernel.audit.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * An auditor reads Chinese. The kernel's acts all have words in audit/operations.yaml; an act of
 * another module without words shows its code.
 */
class NamingOperationsTest {
  private static final Pattern CODE = Pattern.compile("\\b[a-z]+(?:\\.[a-z-]+){2}\\b");
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:record|append)\\(\\s*(?:actor, |:actor, )?[\"']([a-z]+(?:\\.[a-z-]+){2})[\"']");
  private static final Set<String> KERNEL =
      Set.of("audit", "calendar", "division", "files", "identity", "notice");
  private final OperationNames names = new OperationNames();

  @Test
  void saysWhatWasDoneInChinese() {
    assertThat(names.of("casework.case.read")).isEqualTo("查看办件");
    assertThat(names.of("unheard.of.thing")).isEqualTo("unheard.of.thing");
  }

  @Test
  void knowsEveryAuthorityAndEveryActOfTheKernel() throws IOException {
    var codes = new TreeSet<String>();
    var authorities = Files.readString(Path.of("src/main/resources/identity/authorities.yaml"));
    authorities
        .lines()
        .filter(line -> line.strip().startsWith("- "))
        .forEach(line -> {
          var found = CODE.matcher(line);
          while (found.find()) codes.add(found.group());
        });
    try (var sources = Files.walk(Path.of("src/main/java"))) {
      for (var file : sources.filter(f -> f.toString().endsWith(".java")).toList()) {
        var found = WRITTEN.matcher(Files.readString(file));
        while (found.find()) codes.add(found.group(1));
      }
    }
    codes.removeIf(code -> !KERNEL.contains(code.substring(0, code.indexOf('.'))));
    assertThat(codes).hasSizeGreaterThan(15);
    assertThat(codes).allSatisfy(code -> assertThat(names.of(code)).isNotEqualTo(code));
  }
}
