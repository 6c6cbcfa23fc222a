package yingke.capability.seal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.sql.Row;

/** Seals and the log of their uses. */
@Repository
class SealStore {
  private final JdbcClient db;

  SealStore(JdbcClient db) {
    this.db = db;
  }

  /** A seal as it is stored; the structure is SESeal in DER. */
  record StoredSeal(
      UUID id,
      String department,
      SealKind kind,
      String name,
      String number,
      byte[] structure,
      String source,
      String state,
      Instant validFrom,
      Instant validUntil,
      Instant takenAt,
      String takenBy,
      int version) {}

  /** A use that is to be written. */
  record NewUse(
      UUID act,
      UUID seal,
      String department,
      UUID file,
      String title,
      String sm3,
      int page,
      int pages,
      String reason,
      String usedBy,
      String usedByName,
      Instant usedAt) {}

  /** A sealed document. */
  record Sealed(UUID act, UUID file, int pages) {}

  /** Why a seal must not be believed any more. */
  record Revoked(Instant revokedAt, @Nullable String reason) {}

  /** The one of its kind that was not revoked; it may be frozen or expired. */
  Optional<StoredSeal> find(String department, SealKind kind) {
    return db.sql(
            """
            select id, department, kind, name, number, structure, source, state,
              valid_from, valid_until, taken_at, taken_by, version
            from seal.seal
            where department = :department and kind = :kind and state <> 'REVOKED'
            """)
        .param("department", department)
        .param("kind", kind.name())
        .query(StoredSeal.class)
        .optional();
  }

  Optional<StoredSeal> find(UUID id) {
    return db.sql(
            """
            select id, department, kind, name, number, structure, source, state,
              valid_from, valid_until, taken_at, taken_by, version
            from seal.seal
            where id = :id
            """)
        .param("id", id)
        .query(StoredSeal.class)
        .optional();
  }

  void insert(StoredSeal seal) {
    db.sql(
            """
            insert into seal.seal
              (id, department, kind, name, number, structure, source, state,
               valid_from, valid_until, taken_at, taken_by, version)
            values
              (:id, :department, :kind, :name, :number, :structure, :source, :state,
               :validFrom, :validUntil, :takenAt, :takenBy, :version)
            """)
        .paramSource(Row.of(seal))
        .update();
  }

  Optional<Revoked> findRevoked(String number) {
    return db.sql(
            """
            select revoked_at, reason from seal.seal
            where number = :number and state = 'REVOKED'
            """)
        .param("number", number)
        .query(Revoked.class)
        .optional();
  }

  /** Lets one transaction at a time go on with this key; freed when it ends. */
  void queue(String key) {
    db.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))::text")
        .param("key", "seal:" + key)
        .query(String.class)
        .single();
  }

  void insert(NewUse use) {
    db.sql(
            """
            insert into seal.seal_use
              (act, seal, department, file, title, sm3, page, pages, reason,
               used_by, used_by_name, used_at)
            values
              (:act, :seal, :department, :file, :title, :sm3, :page, :pages, :reason,
               :usedBy, :usedByName, :usedAt)
            """)
        .paramSource(Row.of(use))
        .update();
  }

  Optional<Sealed> findByAct(UUID act) {
    return db.sql("select act, file, pages from seal.seal_use where act = :act")
        .param("act", act)
        .query(Sealed.class)
        .optional();
  }

  Optional<Sealed> findByFile(UUID file) {
    return db.sql("select act, file, pages from seal.seal_use where file = :file")
        .param("file", file)
        .query(Sealed.class)
        .optional();
  }
}
