package yingke.kernel.audit.entries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the log, newest first. */
@Repository
class EntryQueries {
  private final JdbcClient db;
  private final JsonMapper json;
  private final OperationNames names;

  EntryQueries(JdbcClient db, JsonMapper json, OperationNames names) {
    this.db = db;
    this.json = json;
    this.names = names;
  }

  /** Up to {@code limit} lines older than {@code before}. */
  List<EntryView> list(EntryFilter filter, long before, int limit) {
    return db.sql(
            """
            select e.id, e.at, e.actor, e.party, e.operation, e.object, e.detail, l.position
            from audit.entry e left join audit.link l on l.entry = e.id
            where e.id < :before
              and (:from::timestamptz is null or e.at >= :from)
              and (:until::timestamptz is null or e.at < :until)
              and (:actor::text is null or e.actor = :actor)
              and (:operation::text is null or starts_with(e.operation, :operation))
              and (:object::text is null or e.object = :object)
            order by e.id desc limit :limit
            """)
        .param("before", before)
        .param("from", utc(filter.from()))
        .param("until", utc(filter.until()))
        .param("actor", filter.actor())
        .param("operation", filter.operation())
        .param("object", filter.object())
        .param("limit", limit)
        .query(this::view)
        .list();
  }

  private EntryView view(ResultSet row, int number) throws SQLException {
    return new EntryView(
        row.getLong("id"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("actor"),
        row.getString("party"),
        row.getString("operation"),
        names.of(row.getString("operation")),
        row.getString("object"),
        detail(row.getString("detail")),
        row.getObject("position", Long.class));
  }

  /** Other modules' SQL may have put numbers or lists in; they are shown as they are written. */
  private Map<String, String> detail(String text) {
    var values = json.readValue(text, new TypeReference<Map<String, Object>>() {});
    var detail = new TreeMap<String, String>();
    values.forEach((name, value) -> detail.put(name, String.valueOf(value)));
    return detail;
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
