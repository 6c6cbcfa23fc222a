package yingke.bench.faults;

import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Future;

/**
 * Every connection waits in a slow statement. That all of them can be made to wait shows too that
 * no earlier fault kept one.
 */
final class Crowd implements Fault {
  private static final int CONNECTIONS = 16;
  private static final Duration LIMIT = Duration.ofSeconds(7);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String SLOW = "/api/onestop/publicity";

  private static final String HELD =
      """
      select count(*) from pg_stat_activity
      where application_name = 'yingke' and wait_event_type = 'Lock'
      """;

  @Override
  public String title() {
    return "全部 %d 个数据库连接都被慢语句占住".formatted(CONNECTIONS);
  }

  @Override
  public List<String> strike(Copy copy) throws Exception {
    var resident = new Client(copy, "hu-chunsheng", () -> false);
    var wrong = new ArrayList<String>();
    List<Future<Probe>> slow;
    try (var database = copy.database();
        var lock = database.createStatement()) {
      database.setAutoCommit(false);
      lock.execute("lock table onestop.publicity in access exclusive mode");
      slow = hold(copy, database);
      long held = held(database);
      if (held < CONNECTIONS) wrong.add("of the connections only " + held + " could be used");
      var others = Collections.nCopies(CONNECTIONS, resident.asking("/api/onestop/applications"));
      for (var answer : Probe.begin(others))
        wrong.addAll(answer.get().notRefused("database-away", LIMIT));
      if (copy.readiness() != 503) wrong.add("readiness does not say that nothing goes on");
      database.rollback();
    }
    long began = System.nanoTime();
    copy.awaitReady();
    for (var answer : slow) wrong.addAll(outcome(answer.get()));
    if (System.nanoTime() - began > PATIENCE.toNanos()) wrong.add("took long to recover");
    return wrong.stream().distinct().limit(5).toList();
  }

  /** Asks until all connections wait; whoever found none free in time was told so. */
  private static List<Future<Probe>> hold(Copy copy, Connection database) throws Exception {
    var all = new ArrayList<Future<Probe>>();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (held(database) < CONNECTIONS && System.nanoTime() < end) {
      all.addAll(
          Probe.begin(
              Collections.nCopies(CONNECTIONS, HttpRequest.newBuilder(copy.address(SLOW)))));
      Thread.sleep(300);
    }
    return all;
  }

  private static long held(Connection database) throws SQLException {
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(HELD)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static List<String> outcome(Probe answer) {
    return answer.well() ? List.of() : answer.notRefused("database-away", LIMIT);
  }
}
