package yingke.capability.license;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.sql.Row;

@Repository
class CopyStore {
  private final JdbcClient db;

  CopyStore(JdbcClient db) {
    this.db = db;
  }

  void insert(StoredCopy copy) {
    db.sql(
            """
            insert into license.copy
              (id, command, license, holder, purpose, recipient, matter, valid_until, made_on,
               made_at, made_by, made_by_name, code, file, sm3, pages)
            values
              (:id, :command, :license, :holder, :purpose, :recipient, :matter, :validUntil, :madeOn,
               :madeAt, :madeBy, :madeByName, :code, :file, :sm3, :pages)
            """)
        .paramSource(Row.of(copy))
        .update();
  }

  /** How many the holder's side made on that day; what organs made does not count. */
  int madeOn(String holder, LocalDate day) {
    return db.sql(
            """
            select count(*) from license.copy
            where holder = :holder and made_on = :day and matter is null
            """)
        .param("holder", holder)
        .param("day", day)
        .query(Integer.class)
        .single();
  }

  Optional<StoredCopy> findByCommand(UUID command) {
    return db.sql("select * from license.copy where command = :command")
        .param("command", command)
        .query(StoredCopy.class)
        .optional();
  }

  Optional<StoredCopy> findOwn(UUID id, String holder) {
    return db.sql("select * from license.copy where id = :id and holder = :holder")
        .param("id", id)
        .param("holder", holder)
        .query(StoredCopy.class)
        .optional();
  }

  Optional<StoredCopy> findOfMatter(UUID id, String matter) {
    return db.sql("select * from license.copy where id = :id and matter = :matter")
        .param("id", id)
        .param("matter", matter)
        .query(StoredCopy.class)
        .optional();
  }

  Optional<StoredCopy> findByCode(String code) {
    return db.sql("select * from license.copy where code = :code")
        .param("code", code)
        .query(StoredCopy.class)
        .optional();
  }

  Optional<StoredCopy> findByContent(String sm3) {
    return db.sql("select * from license.copy where sm3 = :sm3")
        .param("sm3", sm3)
        .query(StoredCopy.class)
        .optional();
  }

  /** The newest first; of one license or of all. */
  List<StoredCopy> list(
      String holder, @Nullable UUID license, @Nullable Instant before, int limit) {
    return db.sql(
            """
            select * from license.copy
            where holder = :holder and (:license::uuid is null or license = :license)
              and (:before::timestamptz is null or made_at < :before)
            order by made_at desc, id
            limit :limit
            """)
        .param("holder", holder)
        .param("license", license)
        .param("before", before == null ? null : before.atOffset(ZoneOffset.UTC))
        .param("limit", limit)
        .query(StoredCopy.class)
        .list();
  }

  /** Does nothing when it was taken back before. */
  void takeBack(UUID id, String by, Instant at) {
    db.sql(
            """
            update license.copy set revoked_at = :at, revoked_by = :by
            where id = :id and revoked_at is null
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .param("id", id)
        .update();
  }
}
