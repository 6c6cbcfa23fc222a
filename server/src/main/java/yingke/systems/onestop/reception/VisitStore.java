package yingke.systems.onestop.reception;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import yingke.kernel.crypto.Sealing;
import yingke.kernel.identity.SubjectRef;

/** Visits at counters and the applications that were dealt with in them. */
@Repository
class VisitStore {
  private static final String CODE = "onestop.visit.code";

  private final JdbcClient db;
  private final Sealing sealing;

  VisitStore(JdbcClient db, Sealing sealing) {
    this.db = db;
    this.sealing = sealing;
  }

  /**
   * Writes the visit; false when the command was done before.
   *
   * @param code that was sent to the person, kept as a blind index; null when none was
   */
  boolean insert(Visit v, @Nullable String code) {
    return db.sql(
                """
                insert into onestop.visit
                  (id, command, channel, officer, officer_name, department, division, person,
                   person_name, party, party_name, present, proof, proof_file, authority_file, code,
                   code_until, code_tries, consented_at, opened_at, ends_at)
                values
                  (:id, :command, :channel, :officer, :officerName, :department, :division, :person,
                   :personName, :party, :partyName, :present, :proof, :proofFile, :authorityFile,
                   :code, :codeUntil, 0, :consentedAt, :openedAt, :endsAt)
                on conflict (command) do nothing
                """)
            .param("id", v.id())
            .param("command", v.command())
            .param("channel", v.channel().name())
            .param("officer", v.officer())
            .param("officerName", v.officerName())
            .param("department", v.department())
            .param("division", v.division())
            .param("person", v.person().toString())
            .param("personName", v.personName())
            .param("party", v.party().toString())
            .param("partyName", v.partyName())
            .param("present", v.present())
            .param("proof", v.proof().name())
            .param("proofFile", v.proofFile())
            .param("authorityFile", v.authorityFile())
            .param("code", code == null ? null : index(v.id(), code))
            .param("codeUntil", utc(v.codeUntil()))
            .param("consentedAt", utc(v.consentedAt()))
            .param("openedAt", utc(v.openedAt()))
            .param("endsAt", utc(v.endsAt()))
            .update()
        == 1;
  }

  Optional<Visit> findByCommand(UUID command, String officer) {
    return one(
        db.sql("select * from onestop.visit where command = :command and officer = :officer")
            .param("command", command)
            .param("officer", officer));
  }

  /** The officer's own; a colleague's answers as if it did not exist. */
  Optional<Visit> findOwn(UUID id, String officer) {
    return one(
        db.sql("select * from onestop.visit where id = :id and officer = :officer")
            .param("id", id)
            .param("officer", officer));
  }

  /** As {@link #findOwn}; nobody else changes it until the transaction ends. */
  Optional<Visit> lockOwn(UUID id, String officer) {
    return one(
        db.sql("select * from onestop.visit where id = :id and officer = :officer for update")
            .param("id", id)
            .param("officer", officer));
  }

  /** Of whom it is about: the person who was helped, or the firm. */
  Optional<Visit> lockAbout(UUID id, SubjectRef who) {
    return one(
        db.sql(
                """
                select * from onestop.visit where id = :id and (person = :who or party = :who)
                for update
                """)
            .param("id", id)
            .param("who", who.toString()));
  }

  /** Newest first, of departments and a division subtree. */
  List<Visit> ofCounter(String[] departments, String division, Channel channel, int limit) {
    return db.sql(
            """
            select * from onestop.visit
            where department = any(:departments) and division like :division || '%'
              and channel = :channel
            order by opened_at desc, id desc limit :limit
            """)
        .param("departments", departments)
        .param("division", division)
        .param("channel", channel.name())
        .param("limit", limit)
        .query((row, _) -> visit(row))
        .list();
  }

  /** Newest first: who helped this person or firm. */
  List<Visit> about(SubjectRef who, int limit) {
    return db.sql(
            """
            select * from onestop.visit where person = :who or party = :who
            order by opened_at desc, id desc limit :limit
            """)
        .param("who", who.toString())
        .param("limit", limit)
        .query((row, _) -> visit(row))
        .list();
  }

  /** The visit in which that officer dealt with that application last. */
  Optional<Visit> findLast(UUID application, String officer) {
    return one(
        db.sql(
                """
                select v.* from onestop.visit v
                join onestop.visit_application t on t.visit = v.id
                where t.application = :application and v.officer = :officer
                order by v.opened_at desc limit 1
                """)
            .param("application", application)
            .param("officer", officer));
  }

  /** Counts a try; whether the code is right. */
  boolean isCode(UUID id, String typed) {
    return db.sql(
            """
            update onestop.visit set code_tries = code_tries + 1 where id = :id
            returning code = :code
            """)
        .param("id", id)
        .param("code", index(id, typed))
        .query(Boolean.class)
        .single();
  }

  void consent(UUID id, Instant at) {
    db.sql("update onestop.visit set consented_at = :at, code = null where id = :id")
        .param("at", utc(at))
        .param("id", id)
        .update();
  }

  void end(UUID id, String by, Instant at) {
    db.sql(
            """
            update onestop.visit set ended_at = :at, ended_by = :by
            where id = :id and ended_at is null
            """)
        .param("at", utc(at))
        .param("by", by)
        .param("id", id)
        .update();
  }

  /** From now on the application may be dealt with in the visit. */
  void take(UUID visit, UUID application, Instant at) {
    db.sql(
            """
            insert into onestop.visit_application (visit, application, taken_at)
            values (:visit, :application, :at) on conflict do nothing
            """)
        .param("visit", visit)
        .param("application", application)
        .param("at", utc(at))
        .update();
  }

  List<UUID> applications(UUID visit) {
    return db.sql(
            """
            select application from onestop.visit_application where visit = :visit
            order by taken_at, application
            """)
        .param("visit", visit)
        .query(UUID.class)
        .list();
  }

  /** The party's application of that number; a foreign one answers as if it did not exist. */
  Optional<UUID> findApplication(String number, SubjectRef party) {
    return db.sql(
            "select id from onestop.application where number = :number and applicant = :party")
        .param("number", number)
        .param("party", party.toString())
        .query(UUID.class)
        .optional();
  }

  private static Optional<Visit> one(StatementSpec asked) {
    return asked.query((row, _) -> visit(row)).optional();
  }

  private byte[] index(UUID visit, String code) {
    return sealing.blindIndex(CODE, visit + code);
  }

  private static Visit visit(ResultSet row) throws SQLException {
    return new Visit(
        row.getObject("id", UUID.class),
        row.getObject("command", UUID.class),
        Channel.valueOf(row.getString("channel")),
        row.getString("officer"),
        row.getString("officer_name"),
        row.getString("department"),
        row.getString("division"),
        SubjectRef.parse(row.getString("person")),
        row.getString("person_name"),
        SubjectRef.parse(row.getString("party")),
        row.getString("party_name"),
        row.getBoolean("present"),
        Proof.valueOf(row.getString("proof")),
        row.getObject("proof_file", UUID.class),
        row.getObject("authority_file", UUID.class),
        instant(row, "code_until"),
        row.getInt("code_tries"),
        instant(row, "consented_at"),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
        instant(row, "ended_at"),
        row.getString("ended_by"));
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
