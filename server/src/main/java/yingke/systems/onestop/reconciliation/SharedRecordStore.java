package yingke.systems.onestop.reconciliation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import yingke.kernel.crypto.Sealing;
import yingke.systems.onestop.reconciliation.SharedRecord.Direction;
import yingke.systems.onestop.reconciliation.SharedRecord.Sort;

/** What was told in either direction, as it stands. */
@Repository
class SharedRecordStore {
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final JdbcClient db;
  private final Sealing sealing;
  private final JsonMapper json;

  SharedRecordStore(JdbcClient db, Sealing sealing, JsonMapper json) {
    this.db = db;
    this.sealing = sealing;
    this.json = json;
  }

  /** False when it stands there just so. */
  boolean put(SharedRecord r) {
    return db.sql(
                """
                insert into onestop.shared_record
                  (direction, kind, number, state, hash, body, changed_at)
                values (:direction, :kind, :number, :state, :hash, :body, :at)
                on conflict (direction, kind, number) do update
                set state = excluded.state, hash = excluded.hash, body = excluded.body,
                    changed_at = excluded.changed_at
                where onestop.shared_record.hash <> excluded.hash
                """)
            .param("direction", r.direction().name())
            .param("kind", r.kind().name())
            .param("number", r.number())
            .param("state", r.state())
            .param("hash", r.hash())
            .param("body", sealing.seal(json.writeValueAsString(r.body())))
            .param("at", r.changedAt().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<Map<String, Object>> body(Direction direction, Sort kind, String number) {
    return db.sql(
            """
            select body from onestop.shared_record
            where direction = :direction and kind = :kind and number = :number
            """)
        .param("direction", direction.name())
        .param("kind", kind.name())
        .param("number", number)
        .query(String.class)
        .optional()
        .map(sealed -> json.readValue(sealing.open(sealed), OBJECT));
  }

  /**
   * One line of a list that is compared.
   *
   * @param number the same on both sides
   */
  record Line(String number, String state, String hash) {}

  /** All of one kind and direction that were told before a moment, by number. */
  Map<String, Line> lines(Direction direction, Sort kind, Instant before) {
    var lines = new HashMap<String, Line>();
    db.sql(
            """
            select number, state, hash from onestop.shared_record
            where direction = :direction and kind = :kind and changed_at <= :before
            """)
        .param("direction", direction.name())
        .param("kind", kind.name())
        .param("before", before.atOffset(ZoneOffset.UTC))
        .query(Line.class)
        .list()
        .forEach(line -> lines.put(line.number(), line));
    return lines;
  }

  /** What onestop itself knows of an application, for the province. */
  record Reportable(
      UUID id,
      String number,
      String item,
      String department,
      String applicantName,
      @Nullable String outcome,
      Instant submittedAt,
      @Nullable Instant concludedAt) {}

  Optional<Reportable> reportable(UUID application) {
    return db.sql(
            """
            select id, number, item, department, applicant_name, outcome, submitted_at, concluded_at
            from onestop.application where id = ? and state <> 'DRAFT'
            """)
        .param(application)
        .query(Reportable.class)
        .optional();
  }

  /** Applications that the province was not told of as they stand. */
  List<Reportable> unreported(int most) {
    return db.sql(
            """
            select a.id, a.number, a.item, a.department, a.applicant_name, a.outcome,
                   a.submitted_at, a.concluded_at
            from onestop.application a
            left join onestop.shared_record s
              on s.direction = 'OUT' and s.kind = 'CASE' and s.number = a.number
            where a.state <> 'DRAFT'
              and (s.number is null or s.state <> coalesce(upper(a.outcome), 'OPEN'))
            limit :most
            """)
        .param("most", most)
        .query(Reportable.class)
        .list();
  }

  /** A rating that the province was not told of yet; not what was written. */
  record Rated(String number, String item, String department, int stars, Instant ratedAt) {}

  List<Rated> unreportedRatings(int most) {
    return db.sql(
            """
            select a.number, r.item, r.department, r.stars, r.rated_at
            from onestop.rating r join onestop.application a on a.id = r.application
            left join onestop.shared_record s
              on s.direction = 'OUT' and s.kind = 'RATING' and s.number = a.number
            where s.number is null
            limit :most
            """)
        .param("most", most)
        .query(Rated.class)
        .list();
  }
}
