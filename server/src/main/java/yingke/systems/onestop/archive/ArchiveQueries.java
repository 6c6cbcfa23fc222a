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
                   bytes, manifest, made_at, transfer
            from onestop.archive
            where (:everywhere or department = any (:departments))
              and (:q::text is null or number like '%' || :q || '%' or title like '%' || :q || '%')
              and (:department::text is null or department = :department)
              and (:retention::text is null or retention = :retention)
              and (:from::date is null or concluded_on >= :from)
              and (:to::date is null or concluded_on <= :to)
              and (:transferred::boolean is null or (transfer is not null) = :transferred)
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
        .param("after", after)
        .param("limit", limit)
        .query(Archived.class)
        .list();
  }

  Optional<Archived> find(UUID application, Scope scope) {
    return db.sql(
            """
            select application, number, title, item, department, concluded_on, retention, files,
                   bytes, manifest, made_at, transfer
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
                   bytes, manifest, made_at, transfer
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

  /** A list as it stands in the table of lists. */
  record TransferRow(
      UUID id,
      String number,
      String department,
      String receiver,
      String makerName,
      OffsetDateTime madeAt,
      long packages) {}

  List<TransferRow> transfers(Scope scope, int limit) {
    return db.sql(
            """
            select t.id, t.number, t.department, t.receiver, t.maker_name, t.made_at,
                   (select count(*) from onestop.archive p where p.transfer = t.id) as packages
            from onestop.archive_transfer t
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
