package yingke.systems.onestop.archive;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.identity.Scope;

/** Packages and lists as records officers see them: those of their departments. */
@Repository
class ArchiveQueries {
  private final JdbcClient db;

  ArchiveQueries(JdbcClient db) {
    this.db = db;
  }

  /** Newest first, from behind the one with the id {@code after}. */
  List<Archived> list(ArchiveFilter filter, Scope scope, @Nullable UUID after, int limit) {
    return db.sql(
            """
            select application, number, title, item, department, concluded_on, retention, files,
                   bytes, manifest, made_at, transfer, addenda, addendum_at, head
            from onestop.archive
            where (:everywhere or department = any (:departments))
              and (:q::text is null or number like '%' || :q || '%' or title like '%' || :q || '%')
              and (:department::text is null or department = :department)
              and (:retention::text is null or retention = :retention)
              and (:from::date is null or concluded_on >= :from)
              and (:to::date is null or concluded_on <= :to)
              and (:transferred::boolean is null or (transfer is not null) = :transferred)
              and (:supplemented::boolean is null or (addenda > 0) = :supplemented)
              and (:after::uuid is null or (made_at, application) <
                    (select p.made_at, p.application from onestop.archive p
                     where p.application = :after))
            order by made_at desc, application desc
            limit :limit
            """)
        .param("everywhere", scope.allDepartments())
        .param("departments", scope.departments().toArray(String[]::new))
        .param("q", filter.q())
        .param("department", filter.department())
        .param("retention", filter.retention() == null ? null : filter.retention().name())
        .param("from", filter.from())
        .param("to", filter.to())
        .param("transferred", filter.transferred())
        .param("supplemented", filter.supplemented())
        .param("after", after)
        .param("limit", limit)
        .query(Archived.class)
        .list();
  }

  Optional<Archived> find(UUID application, Scope scope) {
    return db.sql(
            """
            select application, number, title, item, department, concluded_on, retention, files,
                   bytes, manifest, made_at, transfer, addenda, addendum_at, head
            from onestop.archive
            where application = :application
              and (:everywhere or department = any (:departments))
            """)
        .param("application", application)
        .param("everywhere", scope.allDepartments())
        .param("departments", scope.departments().toArray(String[]::new))
        .query(Archived.class)
        .optional();
  }

  /** What a list hands over, by 档号. */
  List<Archived> ofTransfer(UUID transfer, Scope scope) {
    return db.sql(
            """
            select application, number, title, item, department, concluded_on, retention, files,
                   bytes, manifest, made_at, transfer, addenda, addendum_at, head
            from onestop.archive
            where transfer = :transfer and (:everywhere or department = any (:departments))
            order by number
            """)
        .param("transfer", transfer)
        .param("everywhere", scope.allDepartments())
        .param("departments", scope.departments().toArray(String[]::new))
        .query(Archived.class)
        .list();
  }

  /** What came after a package, oldest first. */
  List<Addendum> addenda(UUID application, Scope scope) {
    return db.sql(
            """
            select d.application, d.part, d.number, d.files, d.bytes, d.manifest, d.previous,
                   d.made_at
            from onestop.archive_addendum d
            join onestop.archive a on a.application = d.application
            where d.application = :application
              and (:everywhere or a.department = any (:departments))
            order by d.part
            """)
        .param("application", application)
        .param("everywhere", scope.allDepartments())
        .param("departments", scope.departments().toArray(String[]::new))
        .query(Addendum.class)
        .list();
  }

  /**
   * A list as it stands in the table of lists.
   *
   * @param addenda how many its packages have today
   * @param later how many of them were made after it: the archives do not have those yet
   * @param addendumAt when the newest was made; null while there is none
   */
  record TransferRow(
      UUID id,
      String number,
      String department,
      String receiver,
      String makerName,
      OffsetDateTime madeAt,
      long packages,
      long addenda,
      long later,
      @Nullable OffsetDateTime addendumAt) {}

  List<TransferRow> transfers(Scope scope, int limit) {
    return db.sql(
            """
            select t.id, t.number, t.department, t.receiver, t.maker_name, t.made_at,
                   (select count(*) from onestop.archive p where p.transfer = t.id) as packages,
                   c.addenda, c.later, c.addendum_at
            from onestop.archive_transfer t
            cross join lateral (
              select count(*) as addenda, max(d.made_at) as addendum_at,
                     count(*) filter (where d.made_at > t.made_at) as later
              from onestop.archive p
              join onestop.archive_addendum d on d.application = p.application
              where p.transfer = t.id) c
            where :everywhere or t.department = any (:departments)
            order by t.made_at desc, t.id
            limit :limit
            """)
        .param("everywhere", scope.allDepartments())
        .param("departments", scope.departments().toArray(String[]::new))
        .param("limit", limit)
        .query(TransferRow.class)
        .list();
  }
}
