package yingke.bench.submit;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import yingke.bench.District;

/** Which tables were written since, so that one sees whether the floor writes as much. */
final class Written {
  private static final long SETTLED_MS = 1500; // backends report what they did within a second

  private final JdbcClient db;
  private final Map<String, Long> before;

  Written(District district) throws InterruptedException {
    this.db = district.asOwner();
    this.before = now();
  }

  String since() throws InterruptedException {
    return now().entrySet().stream()
        .filter(row -> row.getValue() > before.getOrDefault(row.getKey(), 0L))
        .map(row -> row.getKey() + " " + (row.getValue() - before.getOrDefault(row.getKey(), 0L)))
        .collect(Collectors.joining(", "));
  }

  private Map<String, Long> now() throws InterruptedException {
    Thread.sleep(SETTLED_MS);
    var rows = new TreeMap<String, Long>();
    db.sql(
            """
            select schemaname || '.' || relname as name, n_tup_ins + n_tup_upd as written
            from pg_stat_user_tables
            """)
        .query((row, _) -> rows.put(row.getString("name"), row.getLong("written")))
        .list();
    return rows;
  }
}
