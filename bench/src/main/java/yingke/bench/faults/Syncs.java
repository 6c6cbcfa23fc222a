package yingke.bench.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * What makes faults bearable: whatever is acknowledged was forced to the disk. Nobody else is at
 * work meanwhile; a database that acknowledges first syncs its log now and then, not as often.
 */
final class Syncs {
  private static final int SUBMISSIONS = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Syncs() {}

  /**
   * One after the other, so that no two share a sync; a draft and its submission are two commits.
   */
  static List<String> look(Copy copy) throws Exception {
    var resident = new Client(copy, "wang-guilan", () -> false);
    try (var database = copy.database()) {
      long before = syncs(database);
      for (int n = 0; n < SUBMISSIONS; n++) Load.elderCard(resident);
      long end = System.nanoTime() + PATIENCE.toNanos();
      long grown = syncs(database) - before;
      while (grown < 2 * SUBMISSIONS && System.nanoTime() < end) { // counted with delay
        Thread.sleep(200);
        grown = syncs(database) - before;
      }
      System.out.printf("%d 件申请逐件提交，日志落盘 %d 次%n", SUBMISSIONS, grown);
      return grown < 2 * SUBMISSIONS
          ? List.of("%d commits, but the log was synced %d times".formatted(2 * SUBMISSIONS, grown))
          : List.of();
    }
  }

  private static long syncs(Connection database) throws SQLException {
    try (var statement = database.createStatement();
        var rows =
            statement.executeQuery(
                "select coalesce(sum(fsyncs), 0) from pg_stat_io where object = 'wal'")) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
