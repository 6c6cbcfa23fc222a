package yingke.capability.license;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.sql.Row;

@Repository
class StepStore {
  private final JdbcClient db;

  StepStore(JdbcClient db) {
    this.db = db;
  }

  /** A step that is to be written. */
  record NewStep(
      UUID license,
      UUID act,
      LicenseAct kind,
      String ground,
      String title,
      String basis,
      String reason,
      @Nullable String decision,
      @Nullable LocalDate until,
      String byAccount,
      String byName,
      Instant at) {}

  void insert(NewStep step) {
    db.sql(
            """
            insert into license.step
              (license, act, kind, ground, title, basis, reason, decision, until,
               by_account, by_name, at)
            values
              (:license, :act, :kind, :ground, :title, :basis, :reason, :decision, :until,
               :byAccount, :byName, :at)
            """)
        .paramSource(Row.of(step))
        .update();
  }

  /** Whether this act was done to the license before. */
  boolean done(UUID license, UUID act) {
    return db.sql(
            "select exists (select 1 from license.step where license = :license and act = :act)")
        .param("license", license)
        .param("act", act)
        .query(Boolean.class)
        .single();
  }

  /** The oldest first. */
  List<LicenseStep> list(UUID license) {
    return db.sql(
            """
            select kind, ground, title, basis, reason, decision, until, by_name, at
            from license.step where license = :license order by id
            """)
        .param("license", license)
        .query(LicenseStep.class)
        .list();
  }

  /** Ends it if nobody changed it since; a license that ended may still be struck off. */
  boolean end(UUID id, int revision, NewStep step, String state, String ground) {
    return db.sql(
                """
                update license.license
                set state = :state, ground = :ground, ended_by = :by, ended_at = :at,
                  ended_act = :act, revision = revision + 1
                where id = :id and revision = :revision and state not in ('REPLACED', 'CANCELED')
                """)
            .param("state", state)
            .param("ground", ground)
            .param("by", step.byAccount())
            .param("at", step.at().atOffset(ZoneOffset.UTC))
            .param("act", step.act())
            .param("id", id)
            .param("revision", revision)
            .update()
        == 1;
  }

  /** Suspends it, or lifts the suspension when {@code at} is null. */
  boolean suspend(UUID id, int revision, @Nullable Instant at, @Nullable LocalDate until) {
    return db.sql(
                """
                update license.license
                set suspended_at = :at, suspended_until = :until, revision = revision + 1
                where id = :id and revision = :revision and state = 'VALID'
                """)
            .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
            .param("until", until)
            .param("id", id)
            .param("revision", revision)
            .update()
        == 1;
  }
}
