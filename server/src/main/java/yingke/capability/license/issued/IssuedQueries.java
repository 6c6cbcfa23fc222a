package yingke.capability.license.issued;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.identity.Scope;

@Repository
class IssuedQueries {
  private final JdbcClient db;
  private final Clock clock;

  IssuedQueries(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  List<IssuedLicense> list(Scope scope, IssuedFilter filter, @Nullable UUID after, int limit) {
    return select(scope, filter, after, limit).list();
  }

  /** For exports: the rows come one by one; the stream needs a transaction and must be closed. */
  Stream<IssuedLicense> stream(Scope scope, IssuedFilter filter, int most) {
    return select(scope, filter, null, most).stream();
  }

  private JdbcClient.MappedQuerySpec<IssuedLicense> select(
      Scope scope, IssuedFilter filter, @Nullable UUID after, int limit) {
    return db.sql(
            """
            with seen as (
              select *, case when state <> 'VALID' then state
                when valid_until < :today and not renewing then 'EXPIRED'
                when suspended_at is not null
                  and (suspended_until is null or suspended_until >= :today) then 'SUSPENDED'
                else state end as stands
              from license.license
              where (:everywhere or department = any(:departments::text[])))
            select id, type, identifier, number, version, matter, holder_name, department,
              department_name, valid_from, valid_until, issued_at, ended_at, ended_by, ground,
              revision, renewing, stands as state, split_part(holder, ':', 1) as holder_kind
            from seen
            where (:q::text is null or position(:q in holder_name) > 0 or number = :q
                or identifier = :q)
              and (:type::text is null or type = :type)
              and (:state::text is null or stands = :state)
              and (:department::text is null or department = :department)
              and (:expiring::int is null
                or state = 'VALID' and valid_until between :today and :today + :expiring::int)
              and (:after::uuid is null or id > :after)
            order by id
            limit :limit
            """)
        .withFetchSize(500)
        .param("today", LocalDate.now(clock))
        .param("everywhere", scope.allDepartments())
        .param("departments", scope.departments().toArray(String[]::new))
        .param("q", filter.q() == null || filter.q().isBlank() ? null : filter.q().strip())
        .param("type", filter.type())
        .param("state", filter.state())
        .param("department", filter.department())
        .param("expiring", filter.expiring())
        .param("after", after)
        .param("limit", limit)
        .query(IssuedLicense.class);
  }

  /** The file of a license within the scope. */
  Optional<UUID> file(Scope scope, UUID id) {
    return db.sql(
            """
            select file from license.license
            where id = :id and (:everywhere or department = any(:departments::text[]))
            """)
        .param("id", id)
        .param("everywhere", scope.allDepartments())
        .param("departments", scope.departments().toArray(String[]::new))
        .query(UUID.class)
        .optional();
  }
}
