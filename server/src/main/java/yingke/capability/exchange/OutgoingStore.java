package yingke.capability.exchange;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.sql.Row;

/** What is sent, until it is receipted and after. */
@Repository
class OutgoingStore {
  private final JdbcClient db;

  OutgoingStore(JdbcClient db) {
    this.db = db;
  }

  /** The next running number of a subject; whoever asks at the same time waits for us. */
  int nextSeq(String peer, String kind, String subject) {
    db.sql("select pg_advisory_xact_lock(hashtextextended(:thread, 0)) is null")
        .param("thread", "exchange:" + peer + ":" + kind + ":" + subject)
        .query(Boolean.class)
        .single();
    return db.sql(
            """
            select coalesce(max(seq), 0) + 1 from exchange.outgoing
            where peer = :peer and kind = :kind and subject = :subject
            """)
        .param("peer", peer)
        .param("kind", kind)
        .param("subject", subject)
        .query(Integer.class)
        .single();
  }

  void insert(Outgoing message) {
    db.sql(
            """
            insert into exchange.outgoing
              (id, peer, kind, subject, seq, body, state, tries, next_try, error, created_at,
               delivered_at)
            values
              (:id, :peer, :kind, :subject, :seq, :body, :state, :tries, :nextTry, :error,
               :createdAt, :deliveredAt)
            """)
        .paramSource(Row.of(message))
        .update();
  }

  /**
   * Takes messages that are due, each for one node until {@code lease}; of a subject only the
   * earliest that waits.
   */
  List<Outgoing> take(Instant now, Instant lease, int most) {
    return db.sql(
            """
            update exchange.outgoing set tries = tries + 1, next_try = :lease
            where id in (
              select o.id from exchange.outgoing o
              where o.state = 'WAITING' and o.next_try <= :now
                and not exists (
                  select 1 from exchange.outgoing e
                  where e.peer = o.peer and e.kind = o.kind and e.subject = o.subject
                    and e.state = 'WAITING' and e.seq < o.seq)
              order by o.next_try limit :most for update skip locked)
            returning id, peer, kind, subject, seq, body, state, tries, next_try, error, created_at,
                      delivered_at
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("lease", lease.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query(Outgoing.class)
        .list();
  }

  void save(Outgoing message) {
    db.sql(
            """
            update exchange.outgoing
            set state = :state, next_try = :nextTry, error = :error, delivered_at = :deliveredAt
            where id = :id
            """)
        .paramSource(Row.of(message))
        .update();
  }

  /** A peer that was away is back: what waits for it is due now. */
  int hurry(String peer, Instant now) {
    return db.sql(
            """
            update exchange.outgoing set next_try = :now
            where peer = :peer and state = 'WAITING' and next_try > :now and error is not null
            """)
        .param("peer", peer)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The newest message of a subject. */
  Optional<Outgoing> newest(String peer, String kind, String subject) {
    return db.sql(
            """
            select id, peer, kind, subject, seq, body, state, tries, next_try, error, created_at,
                   delivered_at
            from exchange.outgoing
            where peer = :peer and kind = :kind and subject = :subject
            order by seq desc limit 1
            """)
        .param("peer", peer)
        .param("kind", kind)
        .param("subject", subject)
        .query(Outgoing.class)
        .optional();
  }

  Optional<Outgoing> find(UUID id) {
    return db.sql(
            """
            select id, peer, kind, subject, seq, body, state, tries, next_try, error, created_at,
                   delivered_at
            from exchange.outgoing where id = :id
            """)
        .param("id", id)
        .query(Outgoing.class)
        .optional();
  }
}
