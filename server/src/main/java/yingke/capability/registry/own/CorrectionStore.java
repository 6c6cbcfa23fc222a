package yingke.capability.registry.own;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.capability.registry.Correctable;
import yingke.capability.registry.EntityAttribute;
import yingke.capability.registry.PersonAttribute;
import yingke.kernel.crypto.Sealing;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.identity.SubjectRef.Kind;

/** Requests for correction; what people claim is sealed like what is held. */
@Repository
class CorrectionStore {
  private final JdbcClient db;
  private final Sealing sealing;

  CorrectionStore(JdbcClient db, Sealing sealing) {
    this.db = db;
    this.sealing = sealing;
  }

  /** False when the command was stored before, or another one about the attribute is open. */
  boolean insert(Correction c) {
    return db.sql(
                """
                insert into registry.correction
                  (id, command, person, legal_entity, attribute, department, claimed, explanation,
                   state, opened_at, version)
                values (:id, :command, :person, :legalEntity, :attribute, :department, :claimed, :explanation,
                        'OPEN', :openedAt, 0)
                on conflict do nothing
                """)
            .param("id", c.id())
            .param("command", c.command())
            .param("person", id(c.about(), Kind.PERSON))
            .param("legalEntity", id(c.about(), Kind.LEGAL_ENTITY))
            .param("attribute", c.attribute().name())
            .param("department", c.department())
            .param("claimed", sealing.seal(c.claimed()))
            .param("explanation", c.explanation())
            .param("openedAt", c.openedAt().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<Correction> findByCommand(UUID command) {
    return db.sql(
            """
            select id, command, person, legal_entity, attribute, department, claimed, explanation, state,
                   opened_at, answer, answered_by, answered_at, version
            from registry.correction
            where command = :command
            """)
        .param("command", command)
        .query((row, _) -> correction(row))
        .optional();
  }

  /** The one that waits for its answer: there is at most one. */
  Optional<UUID> findOpen(SubjectRef about, Correctable attribute) {
    return db.sql(
            """
            select id from registry.correction
            where (person = :person or legal_entity = :legalEntity)
              and attribute = :attribute and state = 'OPEN'
            """)
        .param("person", id(about, Kind.PERSON))
        .param("legalEntity", id(about, Kind.LEGAL_ENTITY))
        .param("attribute", attribute.name())
        .query(UUID.class)
        .optional();
  }

  /** What the person asked for, or the firm. */
  List<Correction> about(SubjectRef about) {
    return db.sql(
            """
            select id, command, person, legal_entity, attribute, department, claimed, explanation, state,
                   opened_at, answer, answered_by, answered_at, version
            from registry.correction
            where person = :person or legal_entity = :legalEntity
            order by opened_at desc
            limit 200
            """)
        .param("person", id(about, Kind.PERSON))
        .param("legalEntity", id(about, Kind.LEGAL_ENTITY))
        .query((row, _) -> correction(row))
        .list();
  }

  /** Of these departments, oldest first, from behind the one with the id {@code after}. */
  List<Correction> ofDepartments(
      Set<String> departments, Correction.@Nullable State state, @Nullable UUID after, int limit) {
    return db.sql(
            """
            select id, command, person, legal_entity, attribute, department, claimed, explanation, state,
                   opened_at, answer, answered_by, answered_at, version
            from registry.correction
            where department = any (:departments)
              and (:state::text is null or state = :state)
              and (:after::uuid is null or (opened_at, id) >
                    (select c.opened_at, c.id from registry.correction c where c.id = :after))
            order by opened_at, id
            limit :limit
            """)
        .param("departments", departments.toArray(String[]::new))
        .param("state", state == null ? null : state.name())
        .param("after", after)
        .param("limit", limit)
        .query((row, _) -> correction(row))
        .list();
  }

  /** The one with this id, when one of these departments is its source. */
  Optional<Correction> find(UUID id, Set<String> departments) {
    return db.sql(
            """
            select id, command, person, legal_entity, attribute, department, claimed, explanation, state,
                   opened_at, answer, answered_by, answered_at, version
            from registry.correction
            where id = :id and department = any (:departments)
            """)
        .param("id", id)
        .param("departments", departments.toArray(String[]::new))
        .query((row, _) -> correction(row))
        .optional();
  }

  /** False when somebody else answered in between. */
  boolean saveAnswer(Correction c, int seen) {
    return db.sql(
                """
                update registry.correction
                set state = :state, answer = :answer, answered_by = :by, answered_at = :at,
                    version = version + 1
                where id = :id and version = :version and state = 'OPEN'
                """)
            .param("state", c.state().name())
            .param("answer", c.answer())
            .param("by", c.answeredBy())
            .param("at", c.answeredAt() == null ? null : c.answeredAt().atOffset(ZoneOffset.UTC))
            .param("id", c.id())
            .param("version", seen)
            .update()
        == 1;
  }

  private Correction correction(ResultSet row) throws SQLException {
    var answered = row.getObject("answered_at", OffsetDateTime.class);
    var firm = row.getString("legal_entity");
    return new Correction(
        row.getObject("id", UUID.class),
        row.getObject("command", UUID.class),
        firm == null
            ? new SubjectRef(Kind.PERSON, row.getString("person"))
            : new SubjectRef(Kind.LEGAL_ENTITY, firm),
        firm == null
            ? PersonAttribute.valueOf(row.getString("attribute"))
            : EntityAttribute.valueOf(row.getString("attribute")),
        row.getString("department"),
        sealing.open(row.getString("claimed")),
        row.getString("explanation"),
        Correction.State.valueOf(row.getString("state")),
        instant(row, "opened_at"),
        row.getString("answer"),
        row.getString("answered_by"),
        answered == null ? null : answered.toInstant(),
        row.getInt("version"));
  }

  /** For the column of that kind; null for the other one. */
  private static @Nullable UUID id(SubjectRef about, Kind kind) {
    return about.kind() == kind ? UUID.fromString(about.id()) : null;
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
