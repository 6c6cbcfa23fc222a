package yingke.systems.onestop.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Supplement notices: at most one an application. */
@Repository
public class SupplementStore {
  private static final TypeReference<List<Supplement.Item>> ITEMS = new TypeReference<>() {};

  private final JdbcClient db;
  private final JsonMapper json;

  SupplementStore(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /** Told twice, it is kept once. */
  public void insert(Supplement s) {
    db.sql(
            """
            insert into onestop.supplement (application, event, items, opinion, given_at)
            values (:application, :event, :items::jsonb, :opinion, :givenAt)
            on conflict do nothing
            """)
        .param("application", s.application())
        .param("event", s.event())
        .param("items", json.writeValueAsString(s.items()))
        .param("opinion", s.opinion())
        .param("givenAt", s.givenAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  public Optional<Supplement> find(UUID application) {
    return db.sql(
            """
            select application, event, items::text, opinion, given_at, answered_at
            from onestop.supplement where application = :application
            """)
        .param("application", application)
        .query((row, _) -> supplement(row))
        .optional();
  }

  public void answer(UUID application, Instant at) {
    db.sql(
            """
            update onestop.supplement set answered_at = :at
            where application = :application and answered_at is null
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("application", application)
        .update();
  }

  private Supplement supplement(ResultSet row) throws SQLException {
    var answered = row.getObject("answered_at", OffsetDateTime.class);
    return new Supplement(
        row.getObject("application", UUID.class),
        row.getObject("event", UUID.class),
        json.readValue(row.getString("items"), ITEMS),
        row.getString("opinion"),
        row.getObject("given_at", OffsetDateTime.class).toInstant(),
        answered == null ? null : answered.toInstant());
  }
}
