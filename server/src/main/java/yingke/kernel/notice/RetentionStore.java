package yingke.kernel.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How long notices and short messages are kept, and their removal after that. */
@Repository
class RetentionStore {
  private final JdbcClient db;

  RetentionStore(JdbcClient db) {
    this.db = db;
  }

  /**
   * The rule in force.
   *
   * @param thing NOTICE or SMS
   */
  record Rule(String thing, int days) {}

  List<Rule> rules(LocalDate on) {
    return db.sql(
            """
            select distinct on (thing) thing, days from notice.retention
            where valid_from <= :on order by thing, valid_from desc
            """)
        .param("on", on)
        .query(Rule.class)
        .list();
  }

  int removeNotices(Instant before, int most) {
    return db.sql(
            """
            delete from notice.notice where id in (
              select id from notice.notice where told_at < :before order by told_at limit :most)
            """)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .update();
  }

  int removeMessages(Instant before, int most) {
    return db.sql(
            """
            delete from notice.sms where id in (
              select id from notice.sms where told_at < :before order by told_at limit :most)
            """)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .update();
  }
}
