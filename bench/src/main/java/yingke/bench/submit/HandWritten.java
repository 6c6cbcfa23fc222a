package yingke.bench.submit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import yingke.bench.Contender;
import yingke.bench.District;
import yingke.bench.casework.Copies;
import yingke.bench.casework.HandMade;

/**
 * The floor: the rows that one application leaves, in three transactions and a fourth for what
 * subscribers write, by plain JDBC into copies of the same tables; the small rows of a dozen other
 * tables go into one. No HTTP, no check, nothing sealed, no document drawn: its content is a sealed
 * text that is always the same.
 */
final class HandWritten implements Contender {
  private static final int LATER_ENTRIES = 5; // the case's opening and the beginning are two more
  private static final int OTHERS = 20;

  private final DataSource connections;
  private final String procedure;
  private final String content;
  private final AtomicLong number = new AtomicLong();

  /** After at least one real application, whose content it takes. */
  HandWritten(District district) {
    this.connections = district.connections();
    this.procedure = Copies.make(district.asOwner());
    var db = district.asOwner();
    db.sql("create table bench.application (like onestop.application including all)").update();
    db.sql("create table bench.other (id uuid primary key, about uuid not null, content text)")
        .update();
    db.sql("create index on bench.other (about)").update();
    this.content =
        db.sql("select content from onestop.application where state = 'SUBMITTED' limit 1")
            .query(String.class)
            .single();
  }

  @Override
  public String name() {
    return "the same rows by hand (floor)";
  }

  @Override
  public void one() throws SQLException {
    var id = UUID.randomUUID();
    try (var connection = connections.getConnection()) {
      connection.setAutoCommit(false);
      begin(connection, id);
      connection.commit();
      save(connection, id);
      connection.commit();
      submit(connection, id);
      connection.commit();
      others(connection, id);
      connection.commit();
      connection.setAutoCommit(true);
    }
  }

  private void begin(Connection connection, UUID id) throws SQLException {
    HandMade.write(
        connection,
        """
        insert into bench.application
          (id, command, number, item, item_version, department, applicant, applicant_name, state,
           content, version, created_at, changed_at)
        values (?, ?, ?, 'temporary-relief', 2, 'civil', ?, '测试', 'DRAFT', ?, 0, now(), now())
        """,
        id,
        UUID.randomUUID(),
        "%012d".formatted(number.incrementAndGet()),
        "PERSON:" + id,
        content);
    HandMade.entry(connection, id, "onestop.application.begin");
  }

  private void save(Connection connection, UUID id) throws SQLException {
    HandMade.write(
        connection,
        "update bench.application set content = ?, version = version + 1 where id = ?",
        content,
        id);
  }

  private void submit(Connection connection, UUID id) throws SQLException {
    HandMade.open(connection, id, procedure);
    HandMade.write(
        connection,
        """
        update bench.application
        set state = 'SUBMITTED', submission = ?, submitted_at = now(), case_id = ?, content = ?,
            tail = ?, version = version + 1, changed_at = now()
        where id = ?
        """,
        UUID.randomUUID(),
        id,
        content,
        new byte[32],
        id);
    for (int entry = 0; entry < LATER_ENTRIES; entry++)
      HandMade.entry(connection, id, "onestop.application.submit");
  }

  /** Documents, messages, milestones, what goes to the exchange and what was read for it. */
  private static void others(Connection connection, UUID id) throws SQLException {
    for (int row = 0; row < OTHERS; row++)
      HandMade.write(
          connection,
          "insert into bench.other (id, about, content) values (?, ?, ?)",
          UUID.randomUUID(),
          id,
          "申请人的材料已经收到，办理结果会用短信告诉您。");
  }

  /** The links of the audit chain, without reckoning them. */
  @Override
  public void drain() throws SQLException {
    try (var connection = connections.getConnection();
        var links =
            connection.prepareStatement(
                """
                insert into bench.link (position, entry, tx, hash)
                select e.id, e.id, e.tx, decode(repeat('00', 32), 'hex') from bench.entry e
                where e.id > (select coalesce(max(entry), 0) from bench.link)
                """)) {
      links.executeUpdate();
    }
  }
}
