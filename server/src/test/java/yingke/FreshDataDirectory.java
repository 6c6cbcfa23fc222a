package yingke;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Gives each test context an empty data directory, and so a database of its own. */
public class FreshDataDirectory
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final AtomicInteger CONTEXTS = new AtomicInteger();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var data = Path.of("target/test-data-" + CONTEXTS.incrementAndGet());
    try {
      // unpacking PostgreSQL takes longer than making a database: keep the programs
      for (var old : new String[] {"pg", "pg.new", "secrets", "files"})
        FileSystemUtils.deleteRecursively(data.resolve(old));
      Files.createDirectories(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    TestPropertyValues.of("yingke.data=" + data).applyTo(context);
  }
}
