package yingke.capability.casework.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yingke.YingkeTest;
import yingke.capability.casework.relay.RelayStore.Position;

@YingkeTest
class LookingForEventsTest {
  private static final String LAST = "9000000000000000000";

  private final RelayStore store;
  private final JdbcClient db;
  private final TransactionTemplate transactions;
  private final Clock clock;

  LookingForEventsTest(
      RelayStore store, JdbcClient db, PlatformTransactionManager manager, Clock clock) {
    this.store = store;
    this.db = db;
    this.transactions = new TransactionTemplate(manager);
    this.clock = clock;
  }

  @Test
  void doesNotReadTheWholeTimelineToFindThatNothingWaits() {
    transactions.executeWithoutResult(undone -> {
      undone.setRollbackOnly();
      manyEvents();
      var id = "test.looking";
      store.register(id, clock.instant());
      store.moveTo(id, new Position(LAST, new UUID(0, 0), 0), clock.instant());
      long before = read();
      assertThat(store.waiting(id, clock.instant())).isFalse();
      assertThat(read() - before).isZero();
    });
  }

  private long read() {
    return db.sql(
            """
            select seq_tup_read from pg_stat_xact_user_tables
            where schemaname = 'casework' and relname = 'timeline'
            """)
        .query(Long.class)
        .single();
  }

  private void manyEvents() {
    db.sql(
            """
            with c as (
              insert into casework.case_file
                (id, number, matter, procedure_id, procedure_content, subject, party, party_name,
                 department, division, promised_limit, statutory_limit, data, step, entered_by,
                 trail, done, status, clocks, version, seq, head, opened_at)
              select gen_random_uuid(), 'looking', 'test.looking:1', p.id, p.content, '', '', '',
                     '', '', 0, 0, '{}', '', '', '{}', '{}', 'OPEN', '{"all":[]}', 0, 0,
                     decode(repeat('00', 32), 'hex'), now()
              from casework.procedure_text p limit 1
              returning id)
            insert into casework.timeline
              (case_id, seq, command, at, actor, actor_name, in_name, kind, action, files, form,
               fingerprint, hash, tx)
            select c.id, n, gen_random_uuid(), now(), '', '', '', 'OVERDUE', '', '{}', '{}', '',
                   decode(repeat('00', 32), 'hex'), pg_current_xact_id()
            from c, generate_series(1, 20000) n
            """)
        .update();
  }
}
