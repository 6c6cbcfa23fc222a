package yingke.capability.seal;

import java.time.Instant;
import java.time.ZoneOffset;
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
      int edition,
      int version) {}

  /** What came from the maker. */
  record Made(
      String name,
      String number,
      byte[] structure,
      String source,
      Instant validFrom,
      Instant validUntil) {}

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
      Instant usedAt,
      @Nullable String askedByName,
      @Nullable String approvedByName) {}

  /** A sealed document. */
  record Sealed(UUID act, UUID file, int pages) {}

  /** Whose number it is, and when that edition was renewed. */
  record Numbered(UUID id, @Nullable Instant replacedAt) {}

  /** The one of its kind that was made and not revoked; it may be frozen or expired. */
  Optional<StoredSeal> find(String department, SealKind kind) {
    return db.sql(
            """
            select id, department, kind, name, number, structure, source, state,
              valid_from, valid_until, taken_at, taken_by, edition, version
            from seal.seal
            where department = :department and kind = :kind and structure is not null
              and state <> 'REVOKED'
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
              valid_from, valid_until, taken_at, taken_by, edition, version
            from seal.seal
            where id = :id and structure is not null
            """)
        .param("id", id)
        .query(StoredSeal.class)
        .optional();
  }

  /** Whether one of the kind is asked for, and not made yet. */
  boolean onItsWay(String department, SealKind kind) {
    return db.sql(
            """
            select exists (
              select 1 from seal.seal
              where department = :department and kind = :kind and state in ('APPLIED', 'APPROVED'))
            """)
        .param("department", department)
        .param("kind", kind.name())
        .query(Boolean.class)
        .single();
  }

  /** Puts what was made into the file of the seal that was approved. */
  boolean make(UUID id, int version, Made made) {
    return db.sql(
                """
                update seal.seal
                set name = :name, number = :number, structure = :structure, source = :source,
                  valid_from = :validFrom, valid_until = :validUntil, state = 'MADE',
                  version = version + 1
                where id = :id and version = :version
                """)
            .param("name", made.name())
            .param("number", made.number())
            .param("structure", made.structure())
            .param("source", made.source())
            .param("validFrom", made.validFrom().atOffset(ZoneOffset.UTC))
            .param("validUntil", made.validUntil().atOffset(ZoneOffset.UTC))
            .param("id", id)
            .param("version", version)
            .update()
        == 1;
  }

  /** Puts the renewed seal in the place of the old one, which is kept. */
  boolean renew(StoredSeal old, Made made, Instant now) {
    int rows =
        db.sql(
                """
                update seal.seal
                set number = :number, structure = :structure, source = :source,
                  valid_from = :validFrom, valid_until = :validUntil, edition = edition + 1,
                  version = version + 1
                where id = :id and version = :version
                """)
            .param("number", made.number())
            .param("structure", made.structure())
            .param("source", made.source())
            .param("validFrom", made.validFrom().atOffset(ZoneOffset.UTC))
            .param("validUntil", made.validUntil().atOffset(ZoneOffset.UTC))
            .param("id", old.id())
            .param("version", old.version())
            .update();
    if (rows == 0) return false;
    db.sql(
            """
            insert into seal.edition
              (seal, edition, number, structure, valid_from, valid_until, replaced_at)
            values
              (:id, :edition, :number, :structure, :validFrom, :validUntil, :now)
            """)
        .param("id", old.id())
        .param("edition", old.edition())
        .param("number", old.number())
        .param("structure", old.structure())
        .param("validFrom", old.validFrom().atOffset(ZoneOffset.UTC))
        .param("validUntil", old.validUntil().atOffset(ZoneOffset.UTC))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    return true;
  }

  void insert(StoredSeal seal) {
    db.sql(
            """
            insert into seal.seal
              (id, department, kind, name, number, structure, source, state,
               valid_from, valid_until, taken_at, taken_by, edition, version)
            values
              (:id, :department, :kind, :name, :number, :structure, :source, :state,
               :validFrom, :validUntil, :takenAt, :takenBy, :edition, :version)
            """)
        .paramSource(Row.of(seal))
        .update();
  }

  /** The seal that has the number, or had it before a renewal. */
  Optional<Numbered> findNumbered(String number) {
    return db.sql(
            """
            select s.id, e.replaced_at
            from seal.seal s
              left join seal.edition e on e.seal = s.id and e.number = :number
            where s.number = :number or e.number = :number
            """)
        .param("number", number)
        .query(Numbered.class)
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
               used_by, used_by_name, used_at, asked_by_name, approved_by_name)
            values
              (:act, :seal, :department, :file, :title, :sm3, :page, :pages, :reason,
               :usedBy, :usedByName, :usedAt, :askedByName, :approvedByName)
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
