package yingke.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * docs/access.md says for every operation of the API who may do it. {@code ./yingke generate}
 * writes it; read the difference before you commit it.
 */
class AccessTableTest {
  private static final Path TABLE = Path.of("../docs/access.md");

  private final AccessTable table = new AccessTable(Operation.all(Operation.document()));

  @Test
  void theTableIsWhatTheCodeSays() throws IOException {
    var text = table.text(Kind.all());
    if (Boolean.getBoolean("access.write")) Files.writeString(TABLE, text);
    assertThat(Files.exists(TABLE) && Files.readString(TABLE).equals(text))
        .as("docs/access.md is old: run ./yingke generate and read the difference")
        .isTrue();
  }

  @Test
  void thereIsSomebodyForEveryOperation() {
    var kinds = Kind.all();
    assertThat(table.rows())
        .allMatch(row -> kinds.stream().anyMatch(kind -> row.needs().opensFor(kind)));
  }
}
