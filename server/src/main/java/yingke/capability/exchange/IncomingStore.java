package yingke.capability.exchange;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.sql.Row;

/** What arrived and what became of it. */
@Repository
class IncomingStore {
  private final JdbcClient db;

  IncomingStore(JdbcClient db) {
    this.db = db;
  }

  /** Messages of one subject are taken one after the other. */
  void lock(String peer, Message message) {
    db.sql("select pg_advisory_xact_lock(hashtextextended(:thread, 1)) is null")
        .param("thread", "exchange:" + peer + ":" + message.kind() + ":" + message.subject())
        .query(Boolean.class)
        .single();
  }

  Optional<Incoming> find(String peer, UUID id) {
    return db.sql(
            """
            select peer, id, kind, subject, seq, fingerprint, state, reason, received_at
            from exchange.incoming where peer = :peer and id = :id
            """)
        .param("peer", peer)
        .param("id", id)
        .query(Incoming.class)
        .optional();
  }

  /** The highest running number that was taken of a subject, 0 when none was. */
  int newestSeq(String peer, Message message) {
    return db.sql(
            """
            select coalesce(max(seq), 0) from exchange.incoming
            where peer = :peer and kind = :kind and subject = :subject and state = 'ACCEPTED'
            """)
        .param("peer", peer)
        .param("kind", message.kind())
        .param("subject", message.subject())
        .query(Integer.class)
        .single();
  }

  /** One that was refused may come again and be taken. */
  void put(Incoming message) {
    db.sql(
            """
            insert into exchange.incoming
              (peer, id, kind, subject, seq, fingerprint, state, reason, received_at)
            values
              (:peer, :id, :kind, :subject, :seq, :fingerprint, :state, :reason, :receivedAt)
            on conflict (peer, id) do update
            set state = excluded.state, reason = excluded.reason, received_at = excluded.received_at
            """)
        .paramSource(Row.of(message))
        .update();
  }
}
