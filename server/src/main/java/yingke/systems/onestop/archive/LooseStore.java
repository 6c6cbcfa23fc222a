package yingke.systems.onestop.archive;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.crypto.Sealing;

/** What lies in no part of a volume yet, and noting in which one it then lies. */
@Repository
class LooseStore {
  private final JdbcClient db;
  private final Sealing sealing;

  LooseStore(JdbcClient db, Sealing sealing) {
    this.db = db;
    this.sealing = sealing;
  }

  /**
   * One thing that happened, as JSON.
   *
   * @param files that came with it
   */
  record Happened(UUID event, String content, List<UUID> files) {}

  /** In the order in which it happened. */
  List<Happened> events(UUID application) {
    return db.sql(
            """
            select event, content, files from onestop.archive_event
            where application = ? and part is null order by at, seq
            """)
        .param(application)
        .query((row, _) ->
            new Happened(
                row.getObject("event", UUID.class),
                sealing.open(row.getString("content")),
                List.of((UUID[]) row.getArray("files").getArray())))
        .list();
  }

  /**
   * What was scanned or uploaded when a result was handed out.
   *
   * @param file letter of authority, photograph of the place or the carrier's receipt
   * @param receipt the 送达回证 with the signature
   */
  record Scans(UUID step, @Nullable UUID file, @Nullable UUID receipt) {}

  /** All of an application, also what lies in a part. */
  List<Scans> scans(UUID application) {
    return db.sql(
            """
            select s.id as step, s.file, s.receipt
            from onestop.hand_out_step s join onestop.hand_out h on h.id = s.hand_out
            where h.application = ? and (s.file is not null or s.receipt is not null)
            order by s.at, s.id
            """)
        .param(application)
        .query(Scans.class)
        .list();
  }

  /**
   * Archived cases to which something came by then that lies in no part, and which nobody looks at
   * again just now. In no order: some that cannot be supplemented must not keep others waiting.
   */
  List<UUID> due(Instant cameBefore, int limit) {
    return db.sql(
            """
            select a.application from onestop.archive a
            where a.application in (
                select e.application from onestop.archive_event e
                where e.part is null and e.at <= :before
                union all
                select d.application from onestop.document d
                where d.part is null and d.made_at <= :before
                union all
                select h.application
                from onestop.hand_out_step s join onestop.hand_out h on h.id = s.hand_out
                where s.at <= :before
                  and ((s.file is not null and s.file_part is null)
                    or (s.receipt is not null and s.receipt_part is null)))
              and not exists (select from onestop.review r
                              where r.application = a.application and r.outcome is null)
            order by random()
            limit :limit
            """)
        .param("before", cameBefore.atOffset(ZoneOffset.UTC))
        .param("limit", limit)
        .query(UUID.class)
        .list();
  }

  /** These lie in that part from now on; what lay in an earlier one stays noted there. */
  void lie(UUID application, int part, Set<UUID> events, Set<UUID> files) {
    var happened = events.toArray(UUID[]::new);
    var kept = files.toArray(UUID[]::new);
    db.sql("update onestop.archive_event set part = :part where event = any (:events)")
        .param("part", part)
        .param("events", happened)
        .update();
    db.sql(
            """
            update onestop.document set part = :part
            where application = :application and part is null and file = any (:files)
            """)
        .param("part", part)
        .param("application", application)
        .param("files", kept)
        .update();
    db.sql(
            """
            update onestop.hand_out_step s
            set file_part = case when s.file = any (:files) then coalesce(s.file_part, :part)
                                 else s.file_part end,
                receipt_part = case when s.receipt = any (:files)
                                    then coalesce(s.receipt_part, :part) else s.receipt_part end
            from onestop.hand_out h
            where h.id = s.hand_out and h.application = :application
              and (s.file = any (:files) or s.receipt = any (:files))
            """)
        .param("part", part)
        .param("application", application)
        .param("files", kept)
        .update();
  }
}
