package yingke.capability.casework.relay;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the administrator sees of the relay. */
@Repository
class SubscriberQueries {
  /** A subscriber without its stuck events. */
  record Standing(String id, String cursor, Instant movedAt, long lag, long waitingBehind) {}

  /** A stuck event and whose it is. */
  record StuckRow(
      String subscriber,
      UUID event,
      UUID caseId,
      String number,
      int seq,
      String action,
      int tries,
      Instant retryAt,
      String error) {}

  private final JdbcClient db;

  SubscriberQueries(JdbcClient db) {
    this.db = db;
  }

  List<Standing> all() {
    return db.sql(
            """
            select s.id, s.tx || ' ' || s.case_id || ' ' || s.seq as cursor, s.moved_at,
                   (select count(*) from (
                      select from casework.timeline t
                      where (t.tx, t.case_id, t.seq) > (s.tx, s.case_id, s.seq)
                      limit 10000) waiting) as lag,
                   (select count(*) from casework.stuck_event e
                    where e.subscriber = s.id and e.error is null) as waiting_behind
            from casework.subscriber s
            order by s.id
            """)
        .query(Standing.class)
        .list();
  }

  /** The events that failed, at most 50 of each subscriber. */
  List<StuckRow> stuck() {
    return db.sql(
            """
            select subscriber, event, case_id, number, seq, action, tries, retry_at, error
            from (
              select e.subscriber, t.command as event, e.case_id, c.number, e.seq, t.action,
                     e.tries, e.retry_at, e.error,
                     row_number() over (partition by e.subscriber order by t.at) as place
              from casework.stuck_event e
                join casework.timeline t on t.case_id = e.case_id and t.seq = e.seq
                join casework.case_file c on c.id = e.case_id
              where e.error is not null) ranked
            where place <= 50
            order by subscriber, place
            """)
        .query(StuckRow.class)
        .list();
  }

  int retryNow(String subscriber, Instant now) {
    return db.sql(
            """
            update casework.stuck_event set retry_at = :now
            where subscriber = :id and error is not null
            """)
        .param("id", subscriber)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
