package yingke.capability.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static yingke.capability.casework.Counter.act;
import static yingke.capability.casework.Counter.application;
import static yingke.capability.casework.Counter.as;
import static yingke.capability.casework.Counter.firm;
import static yingke.capability.casework.Counter.market;

import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import yingke.YingkeTest;

/** How many cases a second: open and three actions each, by sixteen workers. */
@YingkeTest
@EnabledIfSystemProperty(named = "measure", matches = "true")
class ThroughputTest {
  private static final int WORKERS = 16;

  private final Casework casework;

  ThroughputTest(Casework casework) {
    this.casework = casework;
  }

  @Test
  void aDistrictsDayTakesAMinute() throws Exception {
    run(2_000);
    long start = System.nanoTime();
    run(6_000);
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("%.0f cases/s, %.0f actions/s%n", 6_000 / seconds, 24_000 / seconds);
    assertThat(seconds).isLessThan(60);
  }

  private void run(int cases) throws Exception {
    var next = new AtomicInteger();
    try (var threads = Executors.newFixedThreadPool(WORKERS)) {
      for (int i = 0; i < WORKERS; i++)
        threads.submit(() -> {
          while (next.getAndIncrement() < cases) one();
        });
    }
  }

  private void one() {
    var firm = firm();
    var asked = application(firm, "onestop-public-place-health", "market");
    var seen = as(firm, () -> casework.open(asked));
    var accept = act(seen, "accept", null, Map.of());
    var accepted = as(market("window"), () -> casework.act(accept));
    var record = act(accepted, "record-inspection", null, Counter.FINDINGS);
    var recorded = as(market("inspector"), () -> casework.act(record));
    var withdraw = act(recorded, "withdraw", null, Map.of());
    assertThat(as(firm, () -> casework.act(withdraw)).open()).isFalse();
  }
}
