package yingke.systems.onestop.reconciliation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.sql.Row;

/** Comparisons and what they found. */
@Repository
class ReconciliationStore {
  private final JdbcClient db;

  ReconciliationStore(JdbcClient db) {
    this.db = db;
  }

  /** Each difference stands once until it is mended; found again, its states are renewed. */
  void put(Difference d) {
    db.sql(
            """
            insert into onestop.difference
              (id, direction, kind, number, what, ours, theirs, found_at, resent_at, mended_at)
            values
              (:id, :direction, :kind, :number, :what, :ours, :theirs, :foundAt, null, null)
            on conflict (direction, kind, number) where mended_at is null do update
            set what = excluded.what, ours = excluded.ours, theirs = excluded.theirs
            """)
        .paramSource(Row.of(d))
        .update();
  }

  List<Difference> open() {
    return db.sql(
            """
            select id, direction, kind, number, what, ours, theirs, found_at, resent_at, mended_at
            from onestop.difference where mended_at is null
            """)
        .query(Difference.class)
        .list();
  }

  /** The newest first; after the one of that id. */
  List<Difference> list(boolean mended, @Nullable Instant before, @Nullable UUID after, int most) {
    return db.sql(
            """
            select id, direction, kind, number, what, ours, theirs, found_at, resent_at, mended_at
            from onestop.difference
            where (mended_at is not null) = :mended
              and (:before::timestamptz is null or (found_at, id) < (:before, :after))
            order by found_at desc, id desc limit :most
            """)
        .param("mended", mended)
        .param("before", before == null ? null : before.atOffset(ZoneOffset.UTC))
        .param("after", after)
        .param("most", most)
        .query(Difference.class)
        .list();
  }

  Optional<Difference> find(UUID id) {
    return db.sql(
            """
            select id, direction, kind, number, what, ours, theirs, found_at, resent_at, mended_at
            from onestop.difference where id = ?
            """)
        .param(id)
        .query(Difference.class)
        .optional();
  }

  void mended(UUID id, Instant at) {
    db.sql("update onestop.difference set mended_at = ? where id = ?")
        .params(at.atOffset(ZoneOffset.UTC), id)
        .update();
  }

  void resent(UUID id, Instant at) {
    db.sql("update onestop.difference set resent_at = ? where id = ?")
        .params(at.atOffset(ZoneOffset.UTC), id)
        .update();
  }

  /**
   * One comparison.
   *
   * @param problem why it could not be made, in Chinese
   */
  record Run(
      UUID id,
      Instant startedAt,
      @Nullable Instant endedAt,
      int compared,
      int differing,
      @Nullable String problem) {}

  void put(Run run) {
    db.sql(
            """
            insert into onestop.reconciliation
              (id, started_at, ended_at, compared, differing, problem)
            values (:id, :startedAt, :endedAt, :compared, :differing, :problem)
            on conflict (id) do update
            set ended_at = excluded.ended_at, compared = excluded.compared,
                differing = excluded.differing, problem = excluded.problem
            """)
        .paramSource(Row.of(run))
        .update();
  }

  Optional<Run> newest() {
    return db.sql(
            """
            select id, started_at, ended_at, compared, differing, problem
            from onestop.reconciliation order by started_at desc limit 1
            """)
        .query(Run.class)
        .optional();
  }
}
