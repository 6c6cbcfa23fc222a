package yingke.systems.onestop.applications;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.sql.Row;

/** Promises of applicants. */
@Repository
public class PromiseStore {
  private final JdbcClient db;

  PromiseStore(JdbcClient db) {
    this.db = db;
  }

  /** Accepted again, it stays as it was accepted first. */
  public void insert(Promise promise) {
    db.sql(
            """
            insert into onestop.promise
              (id, application, material, says, follows, days, accepted_at)
            values (:id, :application, :material, :says, :follows, :days, :acceptedAt)
            on conflict (application, material) do nothing
            """)
        .paramSource(Row.of(promise))
        .update();
  }

  public void delete(UUID application, String material) {
    db.sql("delete from onestop.promise where application = :application and material = :material")
        .param("application", application)
        .param("material", material)
        .update();
  }

  public List<Promise> ofApplication(UUID application) {
    return db.sql(
            """
            select id, application, material, says, follows, days, accepted_at, due, reminded_at,
                   arrived_at, case_id, outcome
            from onestop.promise where application = :application order by accepted_at, material
            """)
        .param("application", application)
        .query(Promise.class)
        .list();
  }

  public Optional<Promise> find(UUID id) {
    return db.sql(
            """
            select id, application, material, says, follows, days, accepted_at, due, reminded_at,
                   arrived_at, case_id, outcome
            from onestop.promise where id = :id
            """)
        .param("id", id)
        .query(Promise.class)
        .optional();
  }

  public Optional<Promise> ofCase(UUID caseId) {
    return db.sql(
            """
            select id, application, material, says, follows, days, accepted_at, due, reminded_at,
                   arrived_at, case_id, outcome
            from onestop.promise where case_id = :caseId
            """)
        .param("caseId", caseId)
        .query(Promise.class)
        .optional();
  }

  /** Not there yet, and their day comes before {@code before}. */
  public List<Promise> dueBefore(LocalDate before) {
    return db.sql(
            """
            select p.id, p.application, p.material, p.says, p.follows, p.days, p.accepted_at, p.due,
                   p.reminded_at, p.arrived_at, p.case_id, p.outcome
            from onestop.promise p join onestop.application a on a.id = p.application
            where p.due < :before and p.arrived_at is null and p.case_id is null
              and (a.outcome is null or a.outcome = 'granted')
            order by p.due, p.id limit 500
            """)
        .param("before", before)
        .query(Promise.class)
        .list();
  }

  public void setDue(UUID id, LocalDate due) {
    db.sql("update onestop.promise set due = :due, reminded_at = null where id = :id")
        .param("due", due)
        .param("id", id)
        .update();
  }

  public void remind(UUID id, Instant at) {
    db.sql("update onestop.promise set reminded_at = :at where id = :id")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  /** The material came, or was taken away again. */
  public void arrived(UUID application, String material, boolean there, Instant at) {
    db.sql(
            """
            update onestop.promise set arrived_at = case when :there then :at::timestamptz end
            where application = :application and material = :material
            """)
        .param("there", there)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("application", application)
        .param("material", material)
        .update();
  }

  public void open(UUID id, UUID caseId) {
    db.sql("update onestop.promise set case_id = :caseId, outcome = null where id = :id")
        .param("caseId", caseId)
        .param("id", id)
        .update();
  }

  /** How the department decided; more time sets another day and frees the promise for it. */
  public void conclude(UUID id, String outcome) {
    db.sql(
            """
            update onestop.promise
            set outcome = :outcome,
                case_id = case when :outcome = 'extended' then null else case_id end
            where id = :id
            """)
        .param("outcome", outcome)
        .param("id", id)
        .update();
  }
}
