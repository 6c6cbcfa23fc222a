package yingke.bench.casework;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import yingke.bench.District;

/** The floor's subscribers: as many as the program has, reading all events and doing nothing. */
final class Drain {
  private static final int BATCH = 200;

  private final DataSource connections;
  private final List<String> subscribers;

  Drain(District district) {
    this.connections = district.connections();
    this.subscribers =
        district.asOwner().sql("select id from bench.subscriber").query(String.class).list();
  }

  void all() throws SQLException {
    try (var connection = connections.getConnection()) {
      connection.setAutoCommit(false);
      for (var subscriber : subscribers) while (next(connection, subscriber) == BATCH) {}
      seal(connection);
      connection.setAutoCommit(true);
    }
  }

  private static int next(Connection connection, String subscriber) throws SQLException {
    int read = 0;
    String tx = "0";
    UUID caseId = new UUID(0, 0);
    int seq = 0;
    try (var events =
        connection.prepareStatement(
            """
            select t.*, t.tx::text as tx_text, c.matter, c.number, c.party, c.department, c.division
            from bench.timeline t join bench.case_file c on c.id = t.case_id
            where (t.tx, t.case_id, t.seq) >
                  (select s.tx, s.case_id, s.seq from bench.subscriber s where s.id = ?)
              and t.tx < pg_snapshot_xmin(pg_current_snapshot())
            order by t.tx, t.case_id, t.seq
            limit 200
            """)) {
      events.setString(1, subscriber);
      try (var rows = events.executeQuery()) {
        while (rows.next()) {
          read++;
          tx = rows.getString("tx_text");
          caseId = rows.getObject("case_id", UUID.class);
          seq = rows.getInt("seq");
        }
      }
    }
    if (read > 0) note(connection, subscriber, tx, caseId, seq);
    connection.commit();
    return read;
  }

  private static void note(
      Connection connection, String subscriber, String tx, UUID caseId, int seq)
      throws SQLException {
    try (var move =
        connection.prepareStatement(
            """
            update bench.subscriber set tx = ?::xid8, case_id = ?, seq = ?, moved_at = now()
            where id = ?
            """)) {
      move.setString(1, tx);
      move.setObject(2, caseId);
      move.setInt(3, seq);
      move.setString(4, subscriber);
      move.executeUpdate();
    }
  }

  /** The links of the audit chain, without reckoning them. */
  private static void seal(Connection connection) throws SQLException {
    try (var links =
        connection.prepareStatement(
            """
            insert into bench.link (position, entry, tx, hash)
            select e.id, e.id, e.tx, decode(repeat('00', 32), 'hex') from bench.entry e
            where e.id > (select coalesce(max(entry), 0) from bench.link)
            """)) {
      links.executeUpdate();
    }
    connection.commit();
  }
}
