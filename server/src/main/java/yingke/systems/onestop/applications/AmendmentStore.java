package yingke.systems.onestop.applications;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import yingke.kernel.crypto.Sealing;

/** What applicants changed in a form that had been handed in, with what stood there before. */
@Repository
public class AmendmentStore {
  private final JdbcClient db;
  private final Sealing sealing;
  private final JsonMapper json;

  AmendmentStore(JdbcClient db, Sealing sealing, JsonMapper json) {
    this.db = db;
    this.sealing = sealing;
    this.json = json;
  }

  /**
   * @param before the values that were replaced, by field
   */
  public void insert(UUID application, String account, Map<String, Object> before, Instant at) {
    db.sql(
            """
            insert into onestop.amendment (id, application, account, fields, before, at)
            values (:id, :application, :account, :fields, :before, :at)
            """)
        .param("id", UUID.randomUUID())
        .param("application", application)
        .param("account", account)
        .param("fields", before.keySet().toArray(String[]::new))
        .param("before", sealing.seal(json.writeValueAsString(before)))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The fields that were changed after handing in, each once. */
  public List<String> fields(UUID application) {
    return db.sql(
            """
            select distinct unnest(fields) as field from onestop.amendment
            where application = :application order by field
            """)
        .param("application", application)
        .query(String.class)
        .list();
  }
}
