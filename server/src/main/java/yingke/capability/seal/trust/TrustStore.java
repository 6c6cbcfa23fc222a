package yingke.capability.seal.trust;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.sql.Row;

@Repository
class TrustStore {
  private final JdbcClient db;

  TrustStore(JdbcClient db) {
    this.db = db;
  }

  /** A believed authority as it is stored. */
  record Authority(
      UUID id,
      String name,
      byte[] certificate,
      byte @Nullable [] revocations,
      Instant addedAt,
      String addedBy) {}

  List<Authority> all() {
    return db.sql(
            """
            select id, name, certificate, revocations, added_at, added_by
            from seal.authority order by added_at, id
            """)
        .query(Authority.class)
        .list();
  }

  boolean insert(Authority authority) {
    return db.sql(
                """
                insert into seal.authority (id, name, certificate, revocations, added_at, added_by)
                values (:id, :name, :certificate, :revocations, :addedAt, :addedBy)
                on conflict (certificate) do nothing
                """)
            .paramSource(Row.of(authority))
            .update()
        == 1;
  }

  void revocations(UUID authority, byte[] list) {
    db.sql("update seal.authority set revocations = :list where id = :id")
        .param("list", list)
        .param("id", authority)
        .update();
  }
}
