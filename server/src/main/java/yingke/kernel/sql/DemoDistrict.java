package yingke.kernel.sql;

import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the demonstration district before the program says that it is ready. */
@Component
@Order(0)
@ConditionalOnProperty(name = "yingke.mode", havingValue = "demo")
class DemoDistrict implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(DemoDistrict.class);
  private final List<DemoData> parts;

  DemoDistrict(List<DemoData> parts) {
    this.parts = parts;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    long start = System.nanoTime();
    parts.stream().sorted(Comparator.comparingInt(DemoData::order)).forEach(DemoData::load);
    LOG.info("demonstration district ready after {} ms", (System.nanoTime() - start) / 1_000_000);
  }
}
