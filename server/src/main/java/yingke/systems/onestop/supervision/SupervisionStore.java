package yingke.systems.onestop.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.crypto.Sealing;

/** Bad ratings that are followed up, and complaints. */
@Repository
class SupervisionStore {
  private final JdbcClient db;
  private final Sealing sealing;

  SupervisionStore(JdbcClient db, Sealing sealing) {
    this.db = db;
    this.sealing = sealing;
  }

  /** A number that nobody has: HF or TS, the day, a running number. */
  String nextNumber(Supervision.SupervisionKind kind, LocalDate day) {
    long n = db.sql("select nextval('onestop.supervision_number')").query(Long.class).single();
    return kind.prefix() + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "%05d".formatted(n);
  }

  /** False when the command was done before, or there is an open one already. */
  boolean insert(Supervision s) {
    return db.sql(
                """
                insert into onestop.supervision
                  (id, kind, command, application, department, number, case_id, topic, says, asked_at,
                   due)
                values (:id, :kind, :command, :application, :department, :number, :caseId, :topic,
                        :says, :askedAt, :due)
                on conflict do nothing
                """)
            .param("id", s.id())
            .param("kind", s.kind().name())
            .param("command", s.command())
            .param("application", s.application())
            .param("department", s.department())
            .param("number", s.number())
            .param("caseId", s.caseId())
            .param("topic", s.topic())
            .param("says", s.says() == null ? null : sealing.seal(s.says()))
            .param("askedAt", s.askedAt().atOffset(ZoneOffset.UTC))
            .param("due", s.due())
            .update()
        == 1;
  }

  boolean wasDone(UUID application, UUID command) {
    return db.sql(
            """
            select exists (
              select from onestop.supervision
              where application = :application and command = :command)
            """)
        .param("application", application)
        .param("command", command)
        .query(Boolean.class)
        .single();
  }

  boolean hasOpenComplaint(UUID application) {
    return db.sql(
            """
            select exists (
              select from onestop.supervision
              where application = :application and kind = 'COMPLAINT' and outcome is null)
            """)
        .param("application", application)
        .query(Boolean.class)
        .single();
  }

  /** Newest first. */
  List<Supervision> ofApplication(UUID application) {
    return db.sql(
            """
            select * from onestop.supervision where application = :application
            order by asked_at desc
            """)
        .param("application", application)
        .query((row, _) -> supervision(row))
        .list();
  }

  Optional<Supervision> find(UUID id) {
    return db.sql("select * from onestop.supervision where id = :id")
        .param("id", id)
        .query((row, _) -> supervision(row))
        .optional();
  }

  void contact(UUID id, Instant at) {
    db.sql(
            """
            update onestop.supervision set contacted_at = :at
            where id = :id and contacted_at is null
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  void answer(UUID id, String outcome, @Nullable String answer, Instant at) {
    db.sql(
            """
            update onestop.supervision
            set outcome = :outcome, answer = :answer, answered_at = :at
            where id = :id and outcome is null
            """)
        .param("outcome", outcome)
        .param("answer", answer)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  private Supervision supervision(ResultSet row) throws SQLException {
    var says = row.getString("says");
    return new Supervision(
        row.getObject("id", UUID.class),
        Supervision.SupervisionKind.valueOf(row.getString("kind")),
        row.getObject("command", UUID.class),
        row.getObject("application", UUID.class),
        row.getString("department"),
        row.getString("number"),
        row.getObject("case_id", UUID.class),
        row.getString("topic"),
        says == null ? null : sealing.open(says),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        row.getObject("due", LocalDate.class),
        instant(row, "contacted_at"),
        row.getString("outcome"),
        row.getString("answer"),
        instant(row, "answered_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
