package yingke.kernel.notice;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices and whether they were read. */
@Repository
class NoticeStore {
  private final JdbcClient db;

  NoticeStore(JdbcClient db) {
    this.db = db;
  }

  /** Answers the new id; empty when the same was told before. */
  Optional<Long> insert(Notice notice, Instant at) {
    return db.sql(
            """
            insert into notice.notice (key, recipient, title, text, link, told_at)
            values (:key, :recipient, :title, :text, :link, :at)
            on conflict (key, recipient) do nothing
            returning id
            """)
        .param("key", notice.key())
        .param("recipient", notice.to().toString())
        .param("title", notice.title())
        .param("text", notice.text())
        .param("link", notice.link())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .optional();
  }

  /** Newest first. */
  List<NoticeView> list(String recipient, boolean unread, @Nullable Long before, int limit) {
    return db.sql(
            """
            select id, title, text, link, told_at, read_at
            from notice.notice
            where recipient = :recipient
              and (:before::bigint is null or id < :before)
              and (not :unread or read_at is null)
            order by id desc
            limit :limit
            """)
        .param("recipient", recipient)
        .param("unread", unread)
        .param("before", before)
        .param("limit", limit)
        .query(NoticeView.class)
        .list();
  }

  /** Counts no further than {@code most}: a badge shows no more. */
  int unread(String recipient, int most) {
    return db.sql(
            """
            select count(*) from (
              select from notice.notice where recipient = :recipient and read_at is null limit :most)
            """)
        .param("recipient", recipient)
        .param("most", most)
        .query(Integer.class)
        .single();
  }

  /** The first reading counts. Answers false when the recipient has no such notice. */
  boolean read(long id, String recipient, Instant at) {
    return db.sql(
                """
                update notice.notice set read_at = coalesce(read_at, :at)
                where id = :id and recipient = :recipient
                """)
            .param("id", id)
            .param("recipient", recipient)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** All up to the one that was on top when the list was shown. */
  int readAll(String recipient, long newest, Instant at) {
    return db.sql(
            """
            update notice.notice set read_at = :at
            where recipient = :recipient and read_at is null and id <= :newest
            """)
        .param("recipient", recipient)
        .param("newest", newest)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
