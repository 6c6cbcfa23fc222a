package yingke.capability.catalog.resources;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes grants back. */
@Repository
class RevocationStore {
  private final JdbcClient db;

  RevocationStore(JdbcClient db) {
    this.db = db;
  }

  /** False when there is no such grant in force. */
  boolean revoke(UUID grant, String by, String reason, Instant now) {
    return db.sql(
                """
                update catalog.access_grant
                set revoked_at = :now, revoked_by = :by, revoked_reason = :reason
                where id = :id and revoked_at is null
                """)
            .param("id", grant)
            .param("by", by)
            .param("reason", reason)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }
}
