package yingke.systems.onestop.publicity;

import java.sql.ResultSet;
import java.sql.SQLException;
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

/** Objections to notices; what is said and by whom is sealed. */
@Repository
class ObjectionStore {
  private final JdbcClient db;
  private final Sealing sealing;

  ObjectionStore(JdbcClient db, Sealing sealing) {
    this.db = db;
    this.sealing = sealing;
  }

  /** A number that nobody has: YY, the day, a running number. */
  String nextNumber(LocalDate day) {
    long n = db.sql("select nextval('onestop.objection_number')").query(Long.class).single();
    return "YY" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "%05d".formatted(n);
  }

  /** The same command again is the same objection. */
  void insert(Objection o) {
    db.sql(
            """
            insert into onestop.objection (id, command, publicity, number, says, name, phone, raised_at)
            values (:id, :command, :publicity, :number, :says, :name, :phone, :raisedAt)
            on conflict (command) do nothing
            """)
        .param("id", o.id())
        .param("command", o.command())
        .param("publicity", o.publicity())
        .param("number", o.number())
        .param("says", sealing.seal(o.says()))
        .param("name", sealed(o.name()))
        .param("phone", sealed(o.phone()))
        .param("raisedAt", o.raisedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Objection> findByCommand(UUID command) {
    return db.sql("select * from onestop.objection where command = :command")
        .param("command", command)
        .query((row, _) -> objection(row))
        .optional();
  }

  Optional<Objection> findByNumber(String number) {
    return db.sql("select * from onestop.objection where number = :number")
        .param("number", number)
        .query((row, _) -> objection(row))
        .optional();
  }

  /** Locked until the end of the transaction. */
  Optional<Objection> lock(UUID id) {
    return db.sql("select * from onestop.objection where id = :id for update")
        .param("id", id)
        .query((row, _) -> objection(row))
        .optional();
  }

  void answer(Objection o) {
    db.sql(
            """
            update onestop.objection
            set upheld = :upheld, answer = :answer, answered_by = :by, answered_at = :at
            where id = :id and upheld is null
            """)
        .param("upheld", o.upheld())
        .param("answer", o.answer())
        .param("by", o.answeredBy())
        .param("at", o.answeredAt() == null ? null : o.answeredAt().atOffset(ZoneOffset.UTC))
        .param("id", o.id())
        .update();
  }

  /** Oldest first. */
  List<Objection> of(UUID publicity) {
    return db.sql(
            """
            select * from onestop.objection where publicity = :publicity order by raised_at, id
            """)
        .param("publicity", publicity)
        .query((row, _) -> objection(row))
        .list();
  }

  /** How many of a case nobody has answered. */
  int unanswered(UUID caseId) {
    return db.sql(
            """
            select count(*) from onestop.objection o
              join onestop.publicity p on p.id = o.publicity
            where p.case_id = :caseId and o.upheld is null
            """)
        .param("caseId", caseId)
        .query(Integer.class)
        .single();
  }

  /** Whether one was right and the case was not published again since. */
  boolean upheldSinceLastNotice(UUID caseId) {
    return db.sql(
            """
            select exists (
              select from onestop.objection o join onestop.publicity p on p.id = o.publicity
              where p.case_id = :caseId and o.upheld and not exists (
                select from onestop.publicity later
                where later.case_id = p.case_id and later.published_at > o.answered_at))
            """)
        .param("caseId", caseId)
        .query(Boolean.class)
        .single();
  }

  private @Nullable String sealed(@Nullable String text) {
    return text == null ? null : sealing.seal(text);
  }

  private @Nullable String opened(@Nullable String text) {
    return text == null ? null : sealing.open(text);
  }

  private Objection objection(ResultSet row) throws SQLException {
    var answered = row.getObject("answered_at", OffsetDateTime.class);
    return new Objection(
        row.getObject("id", UUID.class),
        row.getObject("command", UUID.class),
        row.getObject("publicity", UUID.class),
        row.getString("number"),
        sealing.open(row.getString("says")),
        opened(row.getString("name")),
        opened(row.getString("phone")),
        row.getObject("raised_at", OffsetDateTime.class).toInstant(),
        row.getObject("upheld", Boolean.class),
        row.getString("answer"),
        row.getString("answered_by"),
        answered == null ? null : answered.toInstant());
  }
}
