package yingke.systems.onestop.applications;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reviews by people: at most one an application. */
@Repository
public class ReviewStore {
  private final JdbcClient db;

  ReviewStore(JdbcClient db) {
    this.db = db;
  }

  public void insert(Review r) {
    db.sql(
            """
            insert into onestop.review (application, command, reason, case_id, asked_at)
            values (:application, :command, :reason, :caseId, :askedAt)
            """)
        .param("application", r.application())
        .param("command", r.command())
        .param("reason", r.reason())
        .param("caseId", r.caseId())
        .param("askedAt", r.askedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  public Optional<Review> find(UUID application) {
    return db.sql(
            """
            select application, command, reason, case_id, asked_at, outcome, concluded_at
            from onestop.review where application = :application
            """)
        .param("application", application)
        .query(Review.class)
        .optional();
  }

  /** Notes how it ended; a second time changes nothing. */
  public void conclude(UUID application, String outcome, Instant at) {
    db.sql(
            """
            update onestop.review set outcome = :outcome, concluded_at = :at
            where application = :application and outcome is null
            """)
        .param("outcome", outcome)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("application", application)
        .update();
  }
}
