package yingke.bench.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import org.springframework.util.FileSystemUtils;

/**
 * {@code ./yingke bench faults}: round after round of load, a blow at a random moment, recovery,
 * and a look at whether all that was acknowledged is there exactly once. {@code -Dbench.rounds=25
 * -Dbench.seed=1 -Dbench.app=…}: the folder that holds {@code server.jar} and {@code app.aot}.
 */
public final class Faults {
  private static final Duration LONGEST = Duration.ofSeconds(3);

  private final Copy copy;
  private final Random random;

  private Faults(Copy copy, Random random) {
    this.copy = copy;
    this.random = random;
  }

  /** What is killed with -9. */
  enum Blow {
    SERVER("程序"),
    POSTGRES("数据库"),
    BOTH("程序和数据库");

    private final String title;

    Blow(String title) {
      this.title = title;
    }
  }

  /** Ends with 1 when anything was lost, doubled or wrong. */
  public static void main(String[] arguments) throws Exception {
    int rounds = Integer.getInteger("bench.rounds", 25);
    long seed = Long.getLong("bench.seed", System.nanoTime());
    var app = Path.of(System.getProperty("bench.app")).toRealPath();
    var data = Files.createTempDirectory("yingke-faults");
    System.out.println("bench.seed=" + seed);
    boolean well = true;
    try (var copy = new Copy(app, data)) {
      var faults = new Faults(copy, new Random(seed));
      for (int round = 1; round <= rounds && well; round++) well = faults.round(round);
    }
    if (!well) System.out.println("数据和日志留在 " + data);
    else FileSystemUtils.deleteRecursively(data);
    System.out.println((well ? rounds + " passed, 0" : "0 passed, 1") + " failed");
    System.exit(well ? 0 : 1);
  }

  private boolean round(int number) throws Exception {
    var blow = Blow.values()[(number - 1) % Blow.values().length];
    var load = new Load(copy);
    Load.Acknowledged done;
    Duration recovery;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      load.begin(threads);
      Thread.sleep(300 + random.nextLong(LONGEST.toMillis()));
      recovery = strike(blow);
      Thread.sleep(500);
      done = load.end();
    }
    List<String> wrong;
    try (var database = copy.database()) {
      wrong = new Truth(copy, database).look(done);
    }
    System.out.printf(
        "%s：第 %d 轮，%s kill -9，%d 毫秒后恢复，已确认申请 %d 件、受理 %d 件，%s%n",
        wrong.isEmpty() ? "通过" : "不对",
        number,
        blow.title,
        recovery.toMillis(),
        done.applications(),
        done.accepted().size(),
        wrong.isEmpty() ? "都在且只有一份，审计链完整" : String.join("；", wrong));
    return wrong.isEmpty();
  }

  private Duration strike(Blow blow) throws Exception {
    if (blow == Blow.POSTGRES) {
      copy.killPostgres();
      Thread.sleep(100);
    } else {
      copy.killServer();
      if (blow == Blow.BOTH) copy.killPostgres();
      copy.startAgain();
    }
    return copy.awaitReady();
  }
}
