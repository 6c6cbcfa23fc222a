package yingke.capability.license;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.sql.Row;

@Repository
class LicenseStore {
  private final JdbcClient db;

  LicenseStore(JdbcClient db) {
    this.db = db;
  }

  /** A license that is to be written; holder code and fields are sealed. */
  record NewLicense(
      UUID id,
      UUID act,
      String type,
      String matter,
      String serial,
      int version,
      String identifier,
      String number,
      String holder,
      String holderName,
      String holderCode,
      byte[] holderIndex,
      String department,
      String departmentName,
      String fields,
      LocalDate validFrom,
      @Nullable LocalDate validUntil,
      Instant issuedAt,
      String code,
      UUID file,
      String sm3,
      int pages) {}

  /** Lets one transaction at a time go on with this key; freed when it ends. */
  void queue(String key) {
    db.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))::text")
        .param("key", "license:" + key)
        .query(String.class)
        .single();
  }

  /** The next running number of the type in the year. */
  int next(String type, int year) {
    return db.sql(
            """
            insert into license.running_number (type, year, last) values (:type, :year, 1)
            on conflict (type, year) do update set last = running_number.last + 1
            returning last
            """)
        .param("type", type)
        .param("year", year)
        .query(Integer.class)
        .single();
  }

  void insert(NewLicense license) {
    db.sql(
            """
            insert into license.license
              (id, act, type, matter, serial, version, identifier, number, holder, holder_name,
               holder_code, holder_index, department, department_name, fields,
               valid_from, valid_until, issued_at, state, code, file, sm3, pages)
            values
              (:id, :act, :type, :matter, :serial, :version, :identifier, :number, :holder,
               :holderName, :holderCode, :holderIndex, :department, :departmentName, :fields,
               :validFrom, :validUntil, :issuedAt, 'VALID', :code, :file, :sm3, :pages)
            """)
        .paramSource(Row.of(license))
        .update();
  }

  /** Ends one that is valid; false when it is not any more. */
  boolean end(UUID id, UUID act, String state, String ground, String by, Instant at) {
    return db.sql(
                """
                update license.license
                set state = :state, ground = :ground, ended_by = :by, ended_at = :at, ended_act = :act,
                  revision = revision + 1, renewing = false
                where id = :id and state = 'VALID'
                """)
            .param("state", state)
            .param("ground", ground)
            .param("by", by)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("act", act)
            .param("id", id)
            .update()
        == 1;
  }

  boolean holds(String holder, String type, LocalDate day) {
    return db.sql(
            """
            select exists (
              select from license.license
              where holder = :holder and type = :type and state = 'VALID'
                and valid_from <= :day and (valid_until is null or valid_until >= :day or renewing)
                and (suspended_at is null or suspended_until < :day))
            """)
        .param("holder", holder)
        .param("type", type)
        .param("day", day)
        .query(Boolean.class)
        .single();
  }

  Optional<StoredLicense> find(UUID id) {
    return db.sql("select * from license.license where id = :id")
        .param("id", id)
        .query(StoredLicense.class)
        .optional();
  }

  Map<UUID, StoredLicense> findAll(Collection<UUID> ids) {
    return db
        .sql("select * from license.license where id = any (:ids::text[]::uuid[])")
        .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
        .query(StoredLicense.class)
        .list()
        .stream()
        .collect(Collectors.toMap(StoredLicense::id, Function.identity()));
  }

  Optional<StoredLicense> findByAct(UUID act) {
    return db.sql("select * from license.license where act = :act")
        .param("act", act)
        .query(StoredLicense.class)
        .optional();
  }

  Optional<StoredLicense> findByMatter(String matter) {
    return db.sql(
            """
            select * from license.license where matter = :matter
            order by issued_at desc, version desc limit 1
            """)
        .param("matter", matter)
        .query(StoredLicense.class)
        .optional();
  }

  /** The newest one that is valid on that day. */
  Optional<StoredLicense> findHeld(String holder, String type, LocalDate day) {
    return db.sql(
            """
            select * from license.license
            where holder = :holder and type = :type and state = 'VALID'
              and valid_from <= :day and (valid_until is null or valid_until >= :day or renewing)
              and (suspended_at is null or suspended_until < :day)
            order by issued_at desc, id limit 1
            """)
        .param("holder", holder)
        .param("type", type)
        .param("day", day)
        .query(StoredLicense.class)
        .optional();
  }

  Optional<StoredLicense> findByCode(String code) {
    return db.sql("select * from license.license where code = :code")
        .param("code", code)
        .query(StoredLicense.class)
        .optional();
  }

  Optional<StoredLicense> findByContent(String sm3) {
    return db.sql("select * from license.license where sm3 = :sm3")
        .param("sm3", sm3)
        .query(StoredLicense.class)
        .optional();
  }

  Optional<StoredLicense> findOwn(UUID id, String holder) {
    return db.sql("select * from license.license where id = :id and holder = :holder")
        .param("id", id)
        .param("holder", holder)
        .query(StoredLicense.class)
        .optional();
  }

  /** What somebody holds or held, the newest first; versions that were replaced are left out. */
  List<StoredLicense> heldBy(String holder, @Nullable Instant before, int limit) {
    return db.sql(
            """
            select * from license.license
            where holder = :holder and state <> 'REPLACED'
              and (:before::timestamptz is null or issued_at < :before)
            order by issued_at desc, id
            limit :limit
            """)
        .param("holder", holder)
        .param("before", before == null ? null : before.atOffset(ZoneOffset.UTC))
        .param("limit", limit)
        .query(StoredLicense.class)
        .list();
  }
}
