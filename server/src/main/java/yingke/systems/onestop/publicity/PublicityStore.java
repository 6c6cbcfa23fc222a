package yingke.systems.onestop.publicity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices that are or were up. */
@Repository
class PublicityStore {
  private final JdbcClient db;

  PublicityStore(JdbcClient db) {
    this.db = db;
  }

  /** The same event again puts nothing up. */
  void insert(Publicity p) {
    db.sql(
            """
            insert into onestop.publicity
              (id, case_id, application, item_name, department, town, name, proposed, published_at,
               since, until, ended_at)
            values (:id, :caseId, :application, :itemName, :department, :town, :name, :proposed,
                    :publishedAt, :since, :until, null)
            on conflict do nothing
            """)
        .param("id", p.id())
        .param("caseId", p.caseId())
        .param("application", p.application())
        .param("itemName", p.itemName())
        .param("department", p.department())
        .param("town", p.town())
        .param("name", p.name())
        .param("proposed", p.proposed())
        .param("publishedAt", p.publishedAt().atOffset(ZoneOffset.UTC))
        .param("since", p.since())
        .param("until", p.until())
        .update();
  }

  /** Takes down what a case has up. */
  void end(UUID caseId, Instant at) {
    db.sql(
            """
            update onestop.publicity set ended_at = :at
            where case_id = :caseId and ended_at is null and published_at <= :at
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("caseId", caseId)
        .update();
  }

  /** What people may see on that day; what ends first stands first. */
  List<Publicity> listUp(LocalDate today, @Nullable String town, int limit) {
    return db.sql(
            """
            select * from onestop.publicity
            where ended_at is null and until >= :today
              and (:town::text is null or town = :town)
            order by until, published_at, id
            limit :limit
            """)
        .param("today", today)
        .param("town", town)
        .param("limit", limit)
        .query((row, _) -> publicity(row))
        .list();
  }

  Optional<Publicity> find(UUID id) {
    return db.sql("select * from onestop.publicity where id = :id")
        .param("id", id)
        .query((row, _) -> publicity(row))
        .optional();
  }

  /** All that a case had up, newest first. */
  List<Publicity> ofCase(UUID caseId) {
    return db.sql(
            """
            select * from onestop.publicity where case_id = :caseId order by published_at desc
            """)
        .param("caseId", caseId)
        .query((row, _) -> publicity(row))
        .list();
  }

  private static Publicity publicity(ResultSet row) throws SQLException {
    var ended = row.getObject("ended_at", OffsetDateTime.class);
    return new Publicity(
        row.getObject("id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getObject("application", UUID.class),
        row.getString("item_name"),
        row.getString("department"),
        row.getString("town"),
        row.getString("name"),
        row.getString("proposed"),
        row.getObject("published_at", OffsetDateTime.class).toInstant(),
        row.getObject("since", LocalDate.class),
        row.getObject("until", LocalDate.class),
        ended == null ? null : ended.toInstant());
  }
}
