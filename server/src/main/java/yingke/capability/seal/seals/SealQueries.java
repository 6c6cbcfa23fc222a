package yingke.capability.seal.seals;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.identity.Scope;

/** Seals and their uses, each list within the caller's scope. */
@Repository
class SealQueries {
  private final JdbcClient db;
  private final Clock clock;

  SealQueries(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  List<SealRow> list(Scope scope, SealFilter filter, @Nullable UUID after, int limit) {
    return select(scope, filter, null, after, limit).list();
  }

  Optional<SealRow> find(Scope scope, UUID id) {
    return select(scope, SealFilter.ALL, id, null, 1).optional();
  }

  /** For exports: the rows come one by one; the stream needs a transaction and must be closed. */
  Stream<SealRow> stream(Scope scope, SealFilter filter, int most) {
    return select(scope, filter, null, null, most).stream();
  }

  private JdbcClient.MappedQuerySpec<SealRow> select(
      Scope scope, SealFilter filter, @Nullable UUID id, @Nullable UUID after, int limit) {
    return db.sql(
            """
            select s.id, s.department, s.kind, s.name, s.number, s.source,
              case when s.state <> 'REVOKED' and s.valid_until < :now then 'EXPIRED'
                else s.state end as state,
              s.valid_from, s.valid_until, s.taken_at, s.taken_by, s.revoked_at, s.reason,
              s.purpose, s.keeper, s.keeper_name, s.case_id, s.case_number, s.filing_number,
              s.filed_on, s.filed_with, s.received_at, s.edition,
              (select count(*) from seal.seal_use u where u.seal = s.id) as uses, s.version
            from seal.seal s
            where (:everywhere or s.department = any(:departments::text[]))
              and (:id::uuid is null or s.id = :id)
              and (:department::text is null or s.department = :department)
              and (:kind::text is null or s.kind = :kind)
              and (:state::text is null or :state = case
                when s.state <> 'REVOKED' and s.valid_until < :now then 'EXPIRED' else s.state end)
              and (:text::text is null
                or position(:text in concat_ws(' ', s.name, s.number, s.filing_number,
                  s.keeper_name, s.case_number)) > 0)
              and (:after::uuid is null or s.id > :after)
            order by s.id
            limit :limit
            """)
        .withFetchSize(500)
        .param("now", now())
        .param("everywhere", scope.allDepartments())
        .param("departments", scope.departments().toArray(String[]::new))
        .param("id", id)
        .param("department", filter.department())
        .param("kind", filter.kind() == null ? null : filter.kind().name())
        .param("state", filter.state() == null ? null : filter.state().name())
        .param("text", filter.text())
        .param("after", after)
        .param("limit", limit)
        .query(SealRow.class);
  }

  List<UseView> uses(Scope scope, UseFilter filter, @Nullable Long before, int limit) {
    return select(scope, filter, before, limit).list();
  }

  /** For exports: the rows come one by one; the stream needs a transaction and must be closed. */
  Stream<UseView> stream(Scope scope, UseFilter filter, int most) {
    return select(scope, filter, null, most).stream();
  }

  private JdbcClient.MappedQuerySpec<UseView> select(
      Scope scope, UseFilter filter, @Nullable Long before, int limit) {
    return db.sql(
            """
            select u.id, u.act, s.name as seal_name, u.department, u.title, u.sm3, u.page, u.pages,
              u.reason, u.used_by, u.used_by_name, u.used_at, u.asked_by_name, u.approved_by_name
            from seal.seal_use u join seal.seal s on s.id = u.seal
            where (:everywhere or u.department = any(:departments::text[]))
              and (:before::bigint is null or u.id < :before)
              and (:department::text is null or u.department = :department)
              and (:seal::uuid is null or u.seal = :seal)
              and (:sm3::text is null or u.sm3 = :sm3)
            order by u.id desc
            limit :limit
            """)
        .withFetchSize(500)
        .param("everywhere", scope.allDepartments())
        .param("departments", scope.departments().toArray(String[]::new))
        .param("before", before)
        .param("department", filter.department())
        .param("seal", filter.seal())
        .param("sm3", filter.sm3())
        .param("limit", limit)
        .query(UseView.class);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
