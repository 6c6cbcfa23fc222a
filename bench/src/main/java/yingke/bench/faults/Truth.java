package yingke.bench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the database holds after a fault, beside what was acknowledged. */
final class Truth {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String SUBMITTED_ONCE =
      """
      select asked from unnest(?::text[]) as acknowledged (asked)
      where (select count(*) from casework.case_file c
             where c.matter = 'onestop.application:' || asked) <> 1
      """;

  private static final String LICENSED_ONCE =
      """
      select asked from unnest(?::text[]) as acknowledged (asked)
      where (select count(*) from license.license l
             where l.matter = 'onestop.application:' || asked) <> 1
      """;

  private static final String RECEIPT_ONCE =
      """
      select asked from unnest(?::text[]) as acknowledged (asked)
      where (select count(*) from onestop.document d
             where d.application = asked::uuid and d.kind = 'receipt') <> 1
      """;

  private static final String NOTICE_ONCE =
      """
      select asked from unnest(?::text[]) as acknowledged (asked)
      where (select count(*) from notice.notice n
             where n.link like '%/' || asked || '%' and n.title like '办成了%') <> 1
      """;

  private static final String ACCEPTED_ONCE =
      """
      select asked from unnest(?::text[]) as acknowledged (asked)
      where (select count(*) from casework.timeline t
             where t.case_id = asked::uuid and t.action = 'accept') <> 1
      """;

  private static final String NO_WORK_ITEM =
      """
      select c.number from casework.case_file c
      where c.status = 'OPEN'
        and not exists (select from casework.work_item w where w.case_id = c.id)
      """;

  private static final String CLOSED_WITH_WORK =
      """
      select c.number from casework.case_file c
      where c.status = 'CLOSED'
        and exists (select from casework.work_item w where w.case_id = c.id)
      """;

  private static final String BEHIND =
      """
      select s.id from casework.subscriber s
      where exists (
        select from casework.timeline t where (t.tx, t.case_id, t.seq) > (s.tx, s.case_id, s.seq))
      union
      select e.subscriber || ' ' || e.error from casework.stuck_event e
      """;

  private final Copy copy;
  private final Connection database;
  private final List<String> wrong = new ArrayList<>();

  Truth(Copy copy, Connection database) {
    this.copy = copy;
    this.database = database;
  }

  /** Sentences about what does not hold; none when all is well. */
  List<String> look(Load.Acknowledged done) throws IOException, SQLException, InterruptedException {
    awaitSubscribers();
    none("acknowledged applications without exactly one case", SUBMITTED_ONCE, all(done));
    none("granted applications without exactly one license", LICENSED_ONCE, done.granted());
    none("applications without exactly one receipt", RECEIPT_ONCE, all(done));
    none(
        "granted applications without exactly one notice of the result",
        NOTICE_ONCE,
        done.granted());
    none("accepted cases that were not accepted exactly once", ACCEPTED_ONCE, done.accepted());
    none("open cases without a work item", NO_WORK_ITEM, List.of());
    none("closed cases with a work item", CLOSED_WITH_WORK, List.of());
    everyPageIsWhole();
    filesAreThere();
    if (!copy.chainsHold()) wrong.add("a chain is broken, see server.log");
    return wrong;
  }

  private static List<String> all(Load.Acknowledged done) {
    var all = new ArrayList<>(done.granted());
    all.addAll(done.submitted());
    return all;
  }

  private void none(String what, String query, List<String> ids) throws SQLException {
    var found = ask(query, ids);
    if (!found.isEmpty()) wrong.add(found.size() + " " + what + ", " + found.getFirst() + " say");
  }

  /** PostgreSQL looks at the checksum of every page that it reads from the disk. */
  private void everyPageIsWhole() {
    try {
      for (var table :
          ask(
              """
              select format('%I.%I', schemaname, tablename) from pg_tables
              where schemaname <> 'information_schema'
              """,
              List.of())) ask("select count(t::text)::text from " + table + " t", List.of());
    } catch (SQLException broken) {
      wrong.add("the database is damaged: " + broken.getMessage());
    }
  }

  /**
   * Events are taken within moments, after a fault at the next attempt; until then their effects
   * are not to be judged.
   */
  private void awaitSubscribers() throws SQLException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!ask(BEHIND, List.of()).isEmpty()) {
      if (System.nanoTime() > end) {
        wrong.add("subscribers are behind: " + ask(BEHIND, List.of()));
        return;
      }
      Thread.sleep(100);
    }
  }

  private void filesAreThere() throws SQLException {
    for (var sm3 : ask("select distinct sm3 from files.file", List.of())) {
      var content =
          copy.data()
              .resolve("files")
              .resolve(sm3.substring(0, 2))
              .resolve(sm3.substring(2, 4))
              .resolve(sm3);
      if (!Files.exists(content)) wrong.add("a file's content is missing: " + sm3);
    }
  }

  private List<String> ask(String query, List<String> ids) throws SQLException {
    try (var statement = database.prepareStatement(query)) {
      if (query.contains("?")) statement.setArray(1, database.createArrayOf("text", ids.toArray()));
      var found = new ArrayList<String>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) found.add(rows.getString(1));
      }
      return found;
    }
  }
}
