package yingke.kernel.notice;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.notice.Sms.State;
import yingke.kernel.sql.Row;

/** Short messages and how far they came. */
@Repository
class SmsStore {
  private final JdbcClient db;

  SmsStore(JdbcClient db) {
    this.db = db;
  }

  void insert(Sms sms) {
    db.sql(
            """
            insert into notice.sms
              (id, notice, phone, text, state, tries, next_try, error, told_at, sent_at)
            values
              (:id, :notice, :phone, :text, :state, :tries, :nextTry, :error, :toldAt, :sentAt)
            """)
        .paramSource(Row.of(sms))
        .update();
  }

  /**
   * Takes messages that are due, each for one node: until {@code lease} nobody else takes them, and
   * then again, should this node die in between.
   */
  List<Sms> take(Instant now, Instant lease, int most) {
    return db.sql(
            """
            update notice.sms set tries = tries + 1, next_try = :lease
            where id in (
              select id from notice.sms where state = 'WAITING' and next_try <= :now
              order by next_try limit :most for update skip locked)
            returning id, notice, phone, text, state, tries, next_try, error, told_at, sent_at
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("lease", lease.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query(Sms.class)
        .list();
  }

  void save(Sms sms) {
    db.sql(
            """
            update notice.sms
            set state = :state, next_try = :nextTry, error = :error, sent_at = :sentAt
            where id = :id
            """)
        .paramSource(Row.of(sms))
        .update();
  }

  /** Begins anew with one that failed; false when there is none such. */
  boolean retry(UUID id, Instant now) {
    return db.sql(
                """
                update notice.sms set state = 'WAITING', tries = 0, next_try = :now
                where id = :id and state = 'FAILED'
                """)
            .param("id", id)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** The newest first; notice ids grow with time. */
  List<Sms> list(@Nullable State state, @Nullable Long before, int limit) {
    return db.sql(
            """
            select id, notice, phone, text, state, tries, next_try, error, told_at, sent_at
            from notice.sms
            where (:state::text is null or state = :state)
              and (:before::bigint is null or notice < :before)
            order by notice desc
            limit :limit
            """)
        .param("state", state == null ? null : state.name())
        .param("before", before)
        .param("limit", limit)
        .query(Sms.class)
        .list();
  }
}
