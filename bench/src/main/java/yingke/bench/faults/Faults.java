package yingke.bench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * {@code ./yingke bench faults}: round after round of load, a blow at a random moment, recovery,
 * and a look at whether all that was acknowledged is there exactly once; then the faults that
 * nobody dies of. {@code -Dbench.rounds=25 -Dbench.seconds=60 -Dbench.seed=1 -Dbench.app=…}: the
 * folder that holds {@code server.jar} and {@code app.aot}.
 */
public final class Faults {
  private static final Duration LONGEST = Duration.ofSeconds(3);
  private static final int SMALL_DISK_MB = 600;
  private static final int FAULTS = 4; // those beside the rounds

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
    var length = Duration.ofSeconds(Integer.getInteger("bench.seconds", 60));
    long seed = Long.getLong("bench.seed", System.nanoTime());
    var app = Path.of(System.getProperty("bench.app")).toRealPath();
    System.out.println("bench.seed=" + seed);
    int passed = killed(app, rounds, length, new Random(seed)) + onASmallDisk(app, length);
    int failed = rounds + FAULTS - passed;
    System.out.println(passed + " passed, " + failed + " failed");
    System.exit(failed == 0 ? 0 : 1);
  }

  /** Answers how many held. */
  private static int killed(Path app, int rounds, Duration length, Random random) throws Exception {
    var data = Files.createTempDirectory("yingke-faults");
    int passed = 0;
    try (var copy = new Copy(app, data)) {
      var faults = new Faults(copy, random);
      for (int n = 1; n <= rounds && faults.round(n); n++) passed++;
      if (told("确认之前已落盘", Syncs.look(copy))) passed++;
    }
    if (passed < rounds + 1) System.out.println("数据和日志留在 " + data);
    else FileSystemUtils.deleteRecursively(data);
    return passed;
  }

  /** Faults that nobody dies of, on a small disk: its last byte is among them. */
  private static int onASmallDisk(Path app, Duration length) throws Exception {
    var disk = Files.createTempDirectory("yingke-disk");
    boolean small = DiskFull.mount(disk, SMALL_DISK_MB);
    var faults = new ArrayList<>(List.<Fault>of(new Silence(length), new Crowd()));
    if (small) faults.add(new DiskFull(disk, length));
    int passed = 0;
    try (var copy =
        new Copy(app, Files.createDirectory(disk.resolve("data")), DiskFull.setting())) {
      while (passed < faults.size() && new Faults(copy, new Random()).passed(faults.get(passed)))
        passed++;
    }
    if (passed < faults.size()) keepLogs(disk);
    if (!small) FileSystemUtils.deleteRecursively(disk);
    return passed;
  }

  /** The small disk goes with this process. */
  private static void keepLogs(Path disk) throws IOException {
    var kept = Files.createTempDirectory("yingke-logs");
    for (var log : List.of("server.log", "postgres.log")) {
      var from = disk.resolve("data").resolve(log);
      if (Files.exists(from)) Files.copy(from, kept.resolve(log));
    }
    System.out.println("日志留在 " + kept);
  }

  private boolean passed(Fault fault) throws Exception {
    var load = new Load(copy);
    Load.@Nullable Acknowledged done = null;
    var wrong = new ArrayList<String>();
    long began = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      load.begin(threads);
      Thread.sleep(1_000);
      wrong.addAll(struck(fault));
      Thread.sleep(1_000);
      done = load.end();
      wrong.addAll(truth(done));
    } catch (ExecutionException atWork) {
      wrong.add(String.valueOf(atWork.getMessage()));
    }
    var took = Duration.ofNanos(System.nanoTime() - began).toSeconds();
    return told("%s，共 %d 秒，%s".formatted(fault.title(), took, done), wrong);
  }

  private List<String> struck(Fault fault) throws InterruptedException {
    try {
      return fault.strike(copy);
    } catch (InterruptedException ended) {
      throw ended;
    } catch (Exception failed) {
      return List.of("the fault could not be played: " + failed);
    }
  }

  private static boolean told(String what, List<String> wrong) {
    if (wrong.isEmpty()) System.out.println("通过：" + what);
    else System.out.println("不对：" + what + "，" + String.join("；", wrong));
    return wrong.isEmpty();
  }

  private List<String> truth(Load.Acknowledged done) throws Exception {
    try (var database = copy.database()) {
      return new Truth(copy, database).look(done);
    }
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
    return told(
        "第 %d 轮，%s kill -9，%d 毫秒后恢复，%s".formatted(number, blow.title, recovery.toMillis(), done),
        truth(done));
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
