package yingke.bench.casework;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import yingke.bench.Contender;
import yingke.bench.District;

/**
 * The floor: the rows that three steps leave, written with plain JDBC into copies of the same
 * tables with the same indexes, in the same four transactions, a prepared statement a row. It
 * checks nothing. Its subscribers only read and note how far.
 */
public final class HandMade implements Contender {
  private static final String[] STEPS = {"accept", "review", "decide"};
  private static final String[] POSTS = {"window", "reviewer", "director"};
  private static final String[] ACTIONS = {"open", "accept", "propose", "grant"};
  private static final byte[] HASH = new byte[32];

  private final DataSource connections;
  private final Drain drain;
  private final String content;

  HandMade(District district) {
    this.connections = district.connections();
    this.content = Copies.make(district.asOwner());
    this.drain = new Drain(district);
  }

  @Override
  public String name() {
    return "the same rows by hand (floor)";
  }

  @Override
  public void one() throws SQLException {
    var id = UUID.randomUUID();
    transaction(connection -> open(connection, id, content));
    for (int step = 1; step <= STEPS.length; step++) {
      int to = step;
      transaction(connection -> move(connection, id, to));
    }
  }

  @Override
  public void drain() throws SQLException {
    drain.all();
  }

  private interface Writes {
    void on(Connection connection) throws SQLException;
  }

  private void transaction(Writes writes) throws SQLException {
    try (var connection = connections.getConnection()) {
      connection.setAutoCommit(false);
      writes.on(connection);
      connection.commit();
      connection.setAutoCommit(true);
    }
  }

  /** The rows of a case that was just opened. */
  public static void open(Connection connection, UUID id, String content) throws SQLException {
    write(
        connection,
        """
        insert into bench.case_file
          (id, number, matter, procedure_id, procedure_content, subject, party, party_name,
           department, division, promised_limit, statutory_limit, data, step, entered_by, trail,
           done, status, clocks, version, seq, head, opened_at, turn)
        values (?, ?, ?, 'bench-three-steps', ?, '食品经营许可（散装食品销售）', ?, ?, 'market',
           '341003104000', 7, 10, '{"channel":"online"}', 'accept', ?, '{accept}', '{}', 'OPEN',
           ?::jsonb, 0, 0, ?, now(), ?::jsonb)
        """,
        id,
        "B" + id,
        "bench.matter:" + id,
        content,
        "PERSON:" + id,
        "测" + id.toString().substring(0, 8) + "茶叶有限公司",
        "c-" + id,
        Copies.CLOCKS,
        HASH,
        Copies.TURN);
    item(connection, id, 0);
    event(connection, id, 0);
    entry(connection, id, "casework.case.open");
  }

  private static void move(Connection connection, UUID id, int step) throws SQLException {
    lock(connection, id);
    boolean closed = step == STEPS.length;
    write(
        connection,
        """
        update bench.case_file
        set step = ?, entered_by = ?, trail = array_append(trail, ?),
            done = array_append(done, ?), status = ?, outcome = ?, clocks = ?::jsonb,
            version = ?, seq = ?, head = ?, turn = ?::jsonb, tx = greatest(tx, pg_current_xact_id()),
            closed_at = case when ? then now() end
        where id = ?
        """,
        closed ? STEPS[step - 1] : STEPS[step],
        "bench-" + POSTS[step - 1],
        closed ? STEPS[step - 1] : STEPS[step],
        ACTIONS[step],
        closed ? "CLOSED" : "OPEN",
        closed ? "granted" : null,
        Copies.CLOCKS,
        step,
        step,
        HASH,
        closed ? null : Copies.TURN,
        closed,
        id);
    write(connection, "delete from bench.work_item where case_id = ?", id);
    if (!closed) item(connection, id, step);
    event(connection, id, step);
    entry(connection, id, "casework.case.act");
  }

  private static void lock(Connection connection, UUID id) throws SQLException {
    try (var statement =
        connection.prepareStatement("select * from bench.case_file where id = ? for update")) {
      statement.setObject(1, id);
      try (var row = statement.executeQuery()) {
        row.next();
      }
    }
  }

  private static void item(Connection connection, UUID id, int step) throws SQLException {
    var due = OffsetDateTime.now().plusDays(7);
    write(
        connection,
        """
        insert into bench.work_item
          (id, case_id, step, post, department, division, since, due, yellow_at, red_at, statutory_at,
           timer_at)
        values (?, ?, ?, ?, 'market', '341003104000', now(), ?, ?, ?, ?, ?)
        """,
        UUID.randomUUID(),
        id,
        STEPS[step],
        POSTS[step],
        due,
        due.minusDays(1),
        due,
        due.plusDays(3),
        due);
  }

  private static void event(Connection connection, UUID id, int seq) throws SQLException {
    write(
        connection,
        """
        insert into bench.timeline
          (case_id, seq, command, at, actor, actor_name, in_name, kind, action, from_step, to_step,
           outcome, opinion, files, form, fingerprint, hash, tx)
        values (?, ?, ?, now(), ?, '某人', ?, ?, ?, ?, ?, ?, ?, '{}', ?::json, ?, ?,
                pg_current_xact_id())
        """,
        id,
        seq,
        UUID.randomUUID(),
        seq == 0 ? "c-" + id : "bench-" + POSTS[seq - 1],
        "PERSON:" + id,
        seq == STEPS.length ? "CLOSED" : "ADVANCED",
        ACTIONS[seq],
        seq == 0 ? null : STEPS[seq - 1],
        seq == STEPS.length ? null : STEPS[seq],
        seq == STEPS.length ? "granted" : null,
        seq < 2 ? null : "材料属实，符合条件，拟准予。",
        seq == 1 ? "{\"complete\":true,\"pages\":12}" : "{}",
        HASH,
        HASH);
  }

  /** An entry of the audit. */
  public static void entry(Connection connection, UUID id, String operation) throws SQLException {
    write(
        connection,
        "insert into bench.entry (actor, party, operation, object, detail) values (?, ?, ?, ?, ?::jsonb)",
        "c-" + id,
        "PERSON:" + id,
        operation,
        "case:" + id,
        "{\"number\":\"B" + id + "\"}");
  }

  /** Writes one row. */
  public static void write(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
      if (statement.executeUpdate() != 1)
        throw new SQLException("one row was meant: " + sql + Arrays.toString(values));
    }
  }
}
