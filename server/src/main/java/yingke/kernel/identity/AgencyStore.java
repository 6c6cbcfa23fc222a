package yingke.kernel.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who lets whom act for them. */
@Repository
public class AgencyStore {
  private static final int MOST = 200;

  private final JdbcClient db;

  AgencyStore(JdbcClient db) {
    this.db = db;
  }

  /**
   * False when the command was done before.
   *
   * @param code hash of the offer's code, null when there is nothing to accept
   */
  public boolean insert(Agency a, UUID command, byte @Nullable [] code, UUID givenBy) {
    return db.sql(
                """
                insert into identity.agency
                  (id, command, principal, principal_name, kind, agent_name, code, code_until, items,
                   licenses, since, until, given_by, given_at)
                values (:id, :command, :principal, :principalName, :kind, :agentName, :code,
                        :codeUntil, :items, :licenses, :since, :until, :givenBy, :givenAt)
                on conflict (command) do nothing
                """)
            .param("id", a.id())
            .param("command", command)
            .param("principal", a.principal().toString())
            .param("principalName", a.principalName())
            .param("kind", a.kind().name())
            .param("agentName", a.agentName())
            .param("code", code)
            .param("codeUntil", utc(a.codeUntil()))
            .param("items", a.items().toArray(String[]::new))
            .param("licenses", a.licenses())
            .param("since", a.since())
            .param("until", a.until())
            .param("givenBy", givenBy)
            .param("givenAt", utc(a.givenAt()))
            .update()
        == 1;
  }

  public Optional<Agency> findByCommand(UUID command, SubjectRef principal) {
    return db.sql(
            "select * from identity.agency where command = :command and principal = :principal")
        .param("command", command)
        .param("principal", principal.toString())
        .query((row, _) -> agency(row))
        .optional();
  }

  /** A new code in place of one that nobody has used. */
  public void renew(UUID id, byte[] code, Instant until) {
    db.sql(
            """
            update identity.agency set code = :code, code_until = :until
            where id = :id and agent is null and ended_at is null
            """)
        .param("code", code)
        .param("until", utc(until))
        .param("id", id)
        .update();
  }

  /** The offer behind a code that still counts. */
  public Optional<Agency> findOffer(byte[] code, Instant now) {
    return db.sql(
            """
            select * from identity.agency
            where code = :code and code_until > :now and ended_at is null
            for update
            """)
        .param("code", code)
        .param("now", utc(now))
        .query((row, _) -> agency(row))
        .optional();
  }

  public void accept(UUID id, UUID agent, Instant at) {
    db.sql(
            """
            update identity.agency set agent = :agent, accepted_at = :at, code = null
            where id = :id and agent is null
            """)
        .param("agent", agent)
        .param("at", utc(at))
        .param("id", id)
        .update();
  }

  /** False when it had ended already, or is neither the principal's nor the agent's. */
  public boolean end(
      UUID id, @Nullable SubjectRef principal, UUID agent, Agency.EndedBy by, Instant at) {
    return db.sql(
                """
                update identity.agency set ended_at = :at, ended_by = :by, code = null
                where id = :id and ended_at is null
                  and (principal = :principal::text or agent = :agent)
                """)
            .param("at", utc(at))
            .param("by", by.name())
            .param("id", id)
            .param("principal", principal == null ? null : principal.toString())
            .param("agent", agent)
            .update()
        == 1;
  }

  /** Whoever asks has to know that they may. */
  public Optional<Agency> find(UUID id) {
    return db.sql("select * from identity.agency where id = :id")
        .param("id", id)
        .query((row, _) -> agency(row))
        .optional();
  }

  /** One that was given to the account. */
  public Optional<Agency> findReceived(UUID id, UUID agent) {
    return db.sql("select * from identity.agency where id = :id and agent = :agent")
        .param("id", id)
        .param("agent", agent)
        .query((row, _) -> agency(row))
        .optional();
  }

  /** Newest first. */
  public List<Agency> givenBy(SubjectRef principal) {
    return db.sql(
            """
            select * from identity.agency where principal = :principal
            order by given_at desc limit :most
            """)
        .param("principal", principal.toString())
        .param("most", MOST)
        .query((row, _) -> agency(row))
        .list();
  }

  /** Newest first. */
  public List<Agency> receivedBy(UUID agent) {
    return db.sql(
            """
            select * from identity.agency where agent = :agent
            order by accepted_at desc limit :most
            """)
        .param("agent", agent)
        .param("most", MOST)
        .query((row, _) -> agency(row))
        .list();
  }

  private static Agency agency(ResultSet row) throws SQLException {
    var endedBy = row.getString("ended_by");
    return new Agency(
        row.getObject("id", UUID.class),
        SubjectRef.parse(row.getString("principal")),
        row.getString("principal_name"),
        Agency.AgentKind.valueOf(row.getString("kind")),
        row.getString("agent_name"),
        row.getObject("agent", UUID.class),
        Set.of((String[]) row.getArray("items").getArray()),
        row.getBoolean("licenses"),
        row.getObject("since", LocalDate.class),
        row.getObject("until", LocalDate.class),
        instant(row, "given_at"),
        instant(row, "code_until"),
        optional(row, "accepted_at"),
        optional(row, "ended_at"),
        endedBy == null ? null : Agency.EndedBy.valueOf(endedBy));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant optional(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
