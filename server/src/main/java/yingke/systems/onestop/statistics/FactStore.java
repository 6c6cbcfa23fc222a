package yingke.systems.onestop.statistics;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.sql.Row;

/** Facts: written once, concluded once. */
@Repository
class FactStore {
  private final JdbcClient db;

  FactStore(JdbcClient db) {
    this.db = db;
  }

  void insert(Fact fact) {
    db.sql(
            """
            insert into onestop.fact
              (application, case_id, number, item, department, division, channel, visits, instant,
               promised_limit, statutory_limit, materials, waived, licensable, by_license,
               received_on, entered_at)
            values (:application, :caseId, :number, :item, :department, :division,
                    (select a.channel from onestop.application a where a.id = :application),
                    :visits, :instant, :promisedLimit, :statutoryLimit, :materials, :waived,
                    :licensable, :byLicense, :receivedOn, :enteredAt)
            on conflict do nothing
            """)
        .paramSource(Row.of(fact))
        .update();
  }

  /** Whether it was late is what casework publishes, so that cockpit and statistics agree. */
  void conclude(
      UUID application,
      Instant at,
      String outcome,
      @Nullable String closer,
      @Nullable Integer remaining) {
    db.sql(
            """
            update onestop.fact f
            set concluded_at = :at, outcome = :outcome, closer = :closer, remaining = :remaining,
                late = (select c.late from casework.public_case c where c.id = f.case_id)
            where f.application = :application and f.concluded_at is null
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("outcome", outcome)
        .param("closer", closer)
        .param("remaining", remaining)
        .param("application", application)
        .update();
  }
}
