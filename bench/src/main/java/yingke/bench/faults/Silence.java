package yingke.bench.faults;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The database does not answer for a while: its processes stop in their tracks. */
final class Silence implements Fault {
  private static final Duration LIMIT = Duration.ofSeconds(7);
  private static final Duration RECOVERY = Duration.ofSeconds(20);
  private static final int CROWD = 40;

  /** Threads that come and go by themselves: workers of timers and of the pool of connections. */
  private static final int ASTIR = 16;

  private final Duration length;

  Silence(Duration length) {
    this.length = length;
  }

  @Override
  public String title() {
    return "数据库停顿 %d 秒".formatted(length.toSeconds());
  }

  @Override
  public List<String> strike(Copy copy) throws Exception {
    var resident = new Client(copy, "hu-chunsheng", () -> false);
    var wrong = new ArrayList<String>();
    int threads = copy.threads();
    copy.stopPostgres(true);
    try {
      long end = System.nanoTime() + length.toNanos();
      Thread.sleep(1_000); // those under way hang; what follows must not
      do wrong.addAll(refusals(copy, resident));
      while (System.nanoTime() < end && wrong.isEmpty());
      if (copy.readiness() != 503) wrong.add("readiness does not say that the database is away");
    } finally {
      copy.stopPostgres(false);
    }
    if (copy.awaitReady().compareTo(RECOVERY) > 0) wrong.add("took long to be ready again");
    wrong.addAll(leaks(copy, threads));
    return wrong;
  }

  private static List<String> refusals(Copy copy, Client resident) throws Exception {
    var requests = new ArrayList<HttpRequest.Builder>();
    requests.addAll(
        Collections.nCopies(
            CROWD / 2, HttpRequest.newBuilder(copy.address("/api/onestop/publicity"))));
    requests.addAll(Collections.nCopies(CROWD / 2, resident.asking("/api/onestop/applications")));
    var wrong = new ArrayList<String>();
    for (var answer : Probe.begin(requests))
      wrong.addAll(answer.get().notRefused("database-away", LIMIT));
    return wrong.stream().distinct().limit(5).toList();
  }

  /** What was held while it lasted is given back soon. */
  private static List<String> leaks(Copy copy, int before) throws Exception {
    long end = System.nanoTime() + RECOVERY.toNanos();
    int now = copy.threads();
    while (now > before + ASTIR && System.nanoTime() < end) {
      Thread.sleep(500);
      now = copy.threads();
    }
    return now > before + ASTIR
        ? List.of("threads: " + before + " before, " + now + " after")
        : List.of();
  }
}
