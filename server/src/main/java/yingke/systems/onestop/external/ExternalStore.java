package yingke.systems.onestop.external;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.sql.Row;

/** Applications in the hands of other systems. */
@Repository
class ExternalStore {
  private final JdbcClient db;

  ExternalStore(JdbcClient db) {
    this.db = db;
  }

  void insert(ExternalCase e) {
    db.sql(
            """
            insert into onestop.external_case
              (application, number, case_id, system, state, foreign_number, says, handed_over_at,
               answer_by, asked_at, changed_at)
            values
              (:application, :number, :caseId, :system, :state, :foreignNumber, :says,
               :handedOverAt, :answerBy, :askedAt, :changedAt)
            """)
        .paramSource(Row.of(e))
        .update();
  }

  void save(ExternalCase e) {
    db.sql(
            """
            update onestop.external_case
            set state = :state, foreign_number = :foreignNumber, says = :says,
                answer_by = :answerBy, asked_at = :askedAt, changed_at = :changedAt
            where application = :application
            """)
        .paramSource(Row.of(e))
        .update();
  }

  Optional<ExternalCase> find(UUID application) {
    return db.sql(
            """
            select application, number, case_id, system, state, foreign_number, says,
                   handed_over_at, answer_by, asked_at, changed_at
            from onestop.external_case where application = ?
            """)
        .param(application)
        .query(ExternalCase.class)
        .optional();
  }

  Optional<ExternalCase> lock(UUID application) {
    return db.sql(
            """
            select application, number, case_id, system, state, foreign_number, says,
                   handed_over_at, answer_by, asked_at, changed_at
            from onestop.external_case where application = ? for update
            """)
        .param(application)
        .query(ExternalCase.class)
        .optional();
  }

  Optional<ExternalCase> lockByNumber(String number) {
    return db.sql(
            """
            select application, number, case_id, system, state, foreign_number, says,
                   handed_over_at, answer_by, asked_at, changed_at
            from onestop.external_case where number = ? for update
            """)
        .param(number)
        .query(ExternalCase.class)
        .optional();
  }

  /** Those whose answer was expected before the day and that nobody was asked about yet. */
  List<UUID> silent(LocalDate today, int most) {
    return db.sql(
            """
            select application from onestop.external_case
            where state in ('HANDED_OVER', 'RECEIVED') and asked_at is null and answer_by < :today
            order by answer_by limit :most
            """)
        .param("today", today)
        .param("most", most)
        .query(UUID.class)
        .list();
  }
}
