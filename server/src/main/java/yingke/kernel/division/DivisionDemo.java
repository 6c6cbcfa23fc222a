package yingke.kernel.division;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.sql.DemoData;

/** Huangshan District's real tree. */
@Component
@ConditionalOnProperty(name = "yingke.mode", havingValue = "demo")
class DivisionDemo implements DemoData {
  private final DivisionStore store;

  DivisionDemo(DivisionStore store) {
    this.store = store;
  }

  @Override
  public int order() {
    return 0;
  }

  @Override
  @Transactional
  public void load() {
    if (!store.isEmpty()) return;
    try {
      var csv = new ClassPathResource("division/341003.csv");
      store.upsert(DivisionFile.read(csv.getContentAsString(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
