package yingke.kernel.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import yingke.YingkeTest;
import yingke.kernel.audit.Audit;

@YingkeTest
class SealingTheLogTest {
  @Autowired Audit audit;
  @Autowired SealerJob sealer;
  @Autowired AuditCheck check;
  @Autowired JdbcClient db;
  @Autowired DataSource database;
  @Autowired TransactionOperations transactions;
  private final String object = "test:" + UUID.randomUUID();

  @Test
  void chainsWhatWasCommittedWithinSeconds() {
    audit.record("audit.test.write", object, Map.of("because", "试"));
    await().atMost(Duration.ofSeconds(15)).until(() -> sealed(object).size() == 1);
    assertThat(check.check().intact()).isTrue();
  }

  @Test
  void commitsWithTheActOrNotAtAll() {
    transactions.executeWithoutResult(transaction -> {
      audit.record("audit.test.write", object, Map.of());
      transaction.setRollbackOnly();
    });
    assertThat(entries(object)).isZero();
  }

  @Test
  void waitsForTheOneThatBeganEarlierAndCommitsLate() throws SQLException {
    try (var late = database.getConnection()) {
      late.setAutoCommit(false);
      append(late, object + ":late");
      audit.record("audit.test.write", object + ":early", Map.of());
      for (int round = 0; round < 3; round++) sealer.seal();
      assertThat(sealed(object + ":early")).isEmpty();
      late.commit();
      late.setAutoCommit(true);
    }
    await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> sealed(object + ":early").size() + sealed(object + ":late").size() == 2);
    assertThat(sealed(object + ":late").getFirst())
        .isLessThan(sealed(object + ":early").getFirst());
    assertThat(check.check().intact()).isTrue();
  }

  @Test
  void twoNodesNeverSealTheSameEntryTwice() throws Exception {
    for (int i = 0; i < 50; i++) audit.record("audit.test.write", object, Map.of());
    var nodes =
        List.of(Thread.startVirtualThread(sealer::seal), Thread.startVirtualThread(sealer::seal));
    for (var node : nodes) node.join();
    await().atMost(Duration.ofSeconds(15)).until(() -> sealed(object).size() == 50);
    assertThat(check.check().intact()).isTrue();
  }

  @Test
  void theRunningProgramCanNeitherChangeNorTakeAway() {
    audit.record("audit.test.write", object, Map.of());
    for (var statement :
        List.of(
            "update audit.entry set actor = 'x' where object = ?",
            "delete from audit.entry where object = ?",
            "update audit.link set hash = hash where ?::text is null",
            "delete from audit.link where ?::text is null"))
      assertThatThrownBy(() -> db.sql(statement).param(object).update())
          .isInstanceOf(DataAccessException.class)
          .hasStackTraceContaining("permission denied");
    assertThatThrownBy(() -> db.sql("truncate audit.entry").update())
        .hasStackTraceContaining("permission denied");
    assertThatThrownBy(() -> db.sql("truncate audit.link").update())
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void timeAndTransactionOfAnEntryAreNotTheProgramsToSay() {
    assertThatThrownBy(() ->
            db.sql(
                    """
                    insert into audit.entry (actor, operation, object, at)
                    values ('x', 'audit.test.write', ?, '2020-01-01')
                    """)
                .param(object)
                .update())
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void canBeWrittenInsideTheStatementOfAnotherModule() {
    db.sql(
            """
            with changed as (select :object::text as object)
            select audit.append('system:test', 'audit.test.write', object, '{"n": 1}') from changed
            """)
        .param("object", object)
        .query(Long.class)
        .single();
    assertThat(entries(object)).isEqualTo(1);
  }

  private static void append(java.sql.Connection connection, String object) throws SQLException {
    try (var append =
        connection.prepareStatement("select audit.append('test', 'audit.test.write', ?, '{}')")) {
      append.setString(1, object);
      append.execute();
    }
  }

  private long entries(String object) {
    return db.sql("select count(*) from audit.entry where object = ?")
        .param(object)
        .query(Long.class)
        .single();
  }

  private List<Long> sealed(String object) {
    return db.sql(
            """
            select l.position from audit.link l join audit.entry e on e.id = l.entry
            where e.object = ? order by l.position
            """)
        .param(object)
        .query(Long.class)
        .list();
  }
}
