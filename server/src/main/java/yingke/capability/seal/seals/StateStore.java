package yingke.capability.seal.seals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.web.Stale;

@Repository
class StateStore {
  private final JdbcClient db;

  StateStore(JdbcClient db) {
    this.db = db;
  }

  /** The state as it is stored: an expired seal can still be revoked. */
  String state(UUID seal) {
    return db.sql("select state from seal.seal where id = :id for update")
        .param("id", seal)
        .query(String.class)
        .single();
  }

  void change(UUID seal, int version, String state, String reason, @Nullable Instant revokedAt) {
    int rows =
        db.sql(
                """
                update seal.seal
                set state = :state, reason = :reason, revoked_at = :revokedAt,
                  version = version + 1
                where id = :id and version = :version
                """)
            .param("state", state)
            .param("reason", reason)
            .param("revokedAt", revokedAt == null ? null : revokedAt.atOffset(ZoneOffset.UTC))
            .param("id", seal)
            .param("version", version)
            .update();
    if (rows == 0) throw new Stale("印章状态已被他人修改，请刷新后重试");
  }
}
