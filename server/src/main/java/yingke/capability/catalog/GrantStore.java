package yingke.capability.catalog;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The grants under which resources are read. */
@Repository
class GrantStore {
  /** Marks what a changed file took back, so that the file can give it again; people's stands. */
  private static final String BY_FILE = "catalog file";

  private final JdbcClient db;

  GrantStore(JdbcClient db) {
    this.db = db;
  }

  /** Brings the grants of the files up to date; what a person revoked stays revoked. */
  @Transactional
  void register(List<CatalogFile.GrantLine> lines, Instant now) {
    var ids = lines.stream().map(GrantStore::id).toList();
    for (var line : lines) put(id(line), line);
    db.sql(
            """
            update catalog.access_grant
            set revoked_at = :now, revoked_by = :by, revoked_reason = '目录文件中已不再列出'
            where from_file and revoked_at is null and id <> all (:ids)
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("by", BY_FILE)
        .param("ids", ids.toArray(UUID[]::new))
        .update();
  }

  private void put(UUID id, CatalogFile.GrantLine line) {
    db.sql(
            """
            insert into catalog.access_grant
              (id, resource, reader, purpose, title, basis, valid_from, valid_until, from_file)
            values (:id, :resource, :reader, :purpose, :title, :basis, :from, :until, true)
            on conflict (id) do update
            set title = excluded.title, basis = excluded.basis, valid_from = excluded.valid_from,
                valid_until = excluded.valid_until,
                revoked_at = case when access_grant.revoked_by = 'catalog file' then null
                                  else access_grant.revoked_at end,
                revoked_reason = case when access_grant.revoked_by = 'catalog file' then null
                                      else access_grant.revoked_reason end,
                revoked_by = nullif(access_grant.revoked_by, 'catalog file')
            """)
        .param("id", id)
        .param("resource", line.resource())
        .param("reader", line.reader())
        .param("purpose", line.purpose())
        .param("title", line.title())
        .param("basis", line.basis())
        .param("from", line.from())
        .param("until", line.until())
        .update();
  }

  /** The grant that covers this read on this day. */
  Optional<Grant> find(String resource, ReadPurpose purpose, LocalDate day) {
    return db.sql(
            """
            select id, resource, reader, purpose, title, basis, valid_from, valid_until, revoked_at,
                   revoked_by, revoked_reason
            from catalog.access_grant
            where resource = :resource and reader = :reader and purpose = :purpose
              and revoked_at is null and valid_from <= :day
              and (valid_until is null or valid_until >= :day)
            """)
        .param("resource", resource)
        .param("reader", purpose.reader())
        .param("purpose", purpose.kind())
        .param("day", day)
        .query(Grant.class)
        .optional();
  }

  /** All grants of a reader on a resource that hold on this day. */
  List<Grant> inForce(String resource, String reader, LocalDate day) {
    return db.sql(
            """
            select id, resource, reader, purpose, title, basis, valid_from, valid_until, revoked_at,
                   revoked_by, revoked_reason
            from catalog.access_grant
            where resource = :resource and reader = :reader and revoked_at is null
              and valid_from <= :day and (valid_until is null or valid_until >= :day)
            order by title
            """)
        .param("resource", resource)
        .param("reader", reader)
        .param("day", day)
        .query(Grant.class)
        .list();
  }

  private static UUID id(CatalogFile.GrantLine line) {
    var key = line.resource() + '\n' + line.reader() + '\n' + line.purpose();
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
  }
}
