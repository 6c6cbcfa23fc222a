package yingke.capability.casework.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.capability.casework.CaseEvent;

/** The timeline as an outbox: what each subscriber has been told, and what it could not take. */
@Repository
class RelayStore {
  /** The last event that was handed over, in the order of the relay. */
  record Position(String tx, UUID caseId, int seq) {}

  /**
   * How far a subscriber is.
   *
   * @param stuck whether there are events that it could not take
   */
  record Mark(Position position, boolean stuck) {}

  /** An event and the transaction that orders it. */
  record Outgoing(String tx, CaseEvent event) {
    Position position() {
      return new Position(tx, event.caseId(), event.seq());
    }
  }

  /** An event that could not be handed over so often. */
  record Stuck(int tries, Outgoing outgoing) {}

  private final JdbcClient db;
  private final EventStore events;

  RelayStore(JdbcClient db, EventStore events) {
    this.db = db;
    this.events = events;
  }

  /** A new subscriber is told everything from the first event on. */
  void register(String subscriber, Instant now) {
    db.sql(
            """
            insert into casework.subscriber (id, moved_at) values (:id, :now)
            on conflict do nothing
            """)
        .param("id", subscriber)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /**
   * Whether there is anything to hand over; locks nothing. It asks for the first one: asked whether
   * any exists, the planner expects to meet one soon and reads the timeline from its beginning.
   */
  boolean waiting(String subscriber, Instant now) {
    return db.sql(
            """
            select (
                select t.seq from casework.timeline t
                where (t.tx, t.case_id, t.seq) >
                      (select s.tx, s.case_id, s.seq from casework.subscriber s where s.id = :id)
                  and t.tx < pg_snapshot_xmin(pg_current_snapshot())
                order by t.tx, t.case_id, t.seq
                limit 1) is not null
              or exists (
                select from casework.stuck_event e
                where e.subscriber = :id and e.retry_at <= :now)
            """)
        .param("id", subscriber)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .single();
  }

  /** Where to go on; empty while another node is at it. */
  Optional<Mark> lock(String subscriber) {
    return db.sql(
            """
            select s.tx::text as tx, s.case_id, s.seq,
                   exists (select from casework.stuck_event e where e.subscriber = s.id) as stuck
            from casework.subscriber s
            where s.id = :id
            for update of s skip locked
            """)
        .param("id", subscriber)
        .query((row, _) ->
            new Mark(
                new Position(
                    row.getString("tx"), row.getObject("case_id", UUID.class), row.getInt("seq")),
                row.getBoolean("stuck")))
        .optional();
  }

  /**
   * The next events. What a transaction that is still open has written, or may write, waits, and so
   * does everything after it: nothing can slip in behind the position.
   */
  List<Outgoing> after(Position position, int limit) {
    return db.sql(
            """
            select t.*, t.tx::text as tx_text, c.procedure_id, c.matter, c.number, c.party,
                   c.department, c.division, c.parent
            from casework.timeline t join casework.case_file c on c.id = t.case_id
            where (t.tx, t.case_id, t.seq) > (:tx::xid8, :caseId, :seq)
              and t.tx < pg_snapshot_xmin(pg_current_snapshot())
            order by t.tx, t.case_id, t.seq
            limit :limit
            """)
        .param("tx", position.tx())
        .param("caseId", position.caseId())
        .param("seq", position.seq())
        .param("limit", limit)
        .query((row, _) -> outgoing(row))
        .list();
  }

  void moveTo(String subscriber, Position position, Instant now) {
    db.sql(
            """
            update casework.subscriber
            set tx = :tx::xid8, case_id = :caseId, seq = :seq, moved_at = :now
            where id = :id
            """)
        .param("id", subscriber)
        .param("tx", position.tx())
        .param("caseId", position.caseId())
        .param("seq", position.seq())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Those of the cases that already have an event which the subscriber could not take. */
  Set<UUID> stuckCases(String subscriber, Collection<UUID> cases) {
    return new HashSet<>(
        db.sql(
                """
                select distinct case_id from casework.stuck_event
                where subscriber = :id and case_id = any (:cases::text[]::uuid[])
                """)
            .param("id", subscriber)
            .param("cases", cases.stream().map(UUID::toString).toArray(String[]::new))
            .query(UUID.class)
            .list());
  }

  /** Keeps an event for later; the error is null for one that only waits behind another. */
  void park(
      String subscriber, CaseEvent event, int tries, Instant retryAt, @Nullable String error) {
    db.sql(
            """
            insert into casework.stuck_event (subscriber, case_id, seq, tries, retry_at, error)
            values (:id, :caseId, :seq, :tries, :retryAt, :error)
            on conflict (subscriber, case_id, seq)
            do update set tries = excluded.tries, retry_at = excluded.retry_at,
                          error = excluded.error
            """)
        .param("id", subscriber)
        .param("caseId", event.caseId())
        .param("seq", event.seq())
        .param("tries", tries)
        .param("retryAt", retryAt.atOffset(ZoneOffset.UTC))
        .param("error", error)
        .update();
  }

  void release(String subscriber, CaseEvent event) {
    db.sql(
            """
            delete from casework.stuck_event
            where subscriber = :id and case_id = :caseId and seq = :seq
            """)
        .param("id", subscriber)
        .param("caseId", event.caseId())
        .param("seq", event.seq())
        .update();
  }

  /** The first stuck event of each case, when it is time to try it again. */
  List<Stuck> toRetry(String subscriber, Instant now, int limit) {
    return db.sql(
            """
            select t.*, t.tx::text as tx_text, c.procedure_id, c.matter, c.number, c.party,
                   c.department, c.division, c.parent, e.tries
            from casework.stuck_event e
              join casework.timeline t on t.case_id = e.case_id and t.seq = e.seq
              join casework.case_file c on c.id = e.case_id
            where e.subscriber = :id and e.retry_at <= :now
              and not exists (
                select from casework.stuck_event f
                where f.subscriber = e.subscriber and f.case_id = e.case_id and f.seq < e.seq)
            order by e.retry_at
            limit :limit
            """)
        .param("id", subscriber)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("limit", limit)
        .query((row, _) -> new Stuck(row.getInt("tries"), outgoing(row)))
        .list();
  }

  private Outgoing outgoing(ResultSet row) throws SQLException {
    return new Outgoing(row.getString("tx_text"), events.event(row));
  }
}
