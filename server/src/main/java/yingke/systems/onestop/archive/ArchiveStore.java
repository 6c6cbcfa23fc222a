package yingke.systems.onestop.archive;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.capability.casework.CaseEvent;
import yingke.kernel.crypto.Sealing;
import yingke.kernel.sql.Row;

/** What goes into packages, and which were made. */
@Repository
class ArchiveStore {
  private final JdbcClient db;
  private final Sealing sealing;

  ArchiveStore(JdbcClient db, Sealing sealing) {
    this.db = db;
    this.sealing = sealing;
  }

  void keep(CaseEvent event, UUID application, boolean closing, List<UUID> files, String content) {
    db.sql(
            """
            insert into onestop.archive_event
              (event, application, seq, at, closing, files, content)
            values (:event, :application, :seq, :at, :closing, :files, :content)
            on conflict do nothing
            """)
        .param("event", event.id())
        .param("application", application)
        .param("seq", event.seq())
        .param("at", event.at().atOffset(ZoneOffset.UTC))
        .param("closing", closing)
        .param("files", files.toArray(UUID[]::new))
        .param("content", sealing.seal(content))
        .update();
  }

  /** Concluded by then, told to its end, under no review, and not archived yet. */
  List<UUID> due(Instant concludedBefore, int limit) {
    return db.sql(
            """
            select a.id from onestop.application a
            where a.state = 'CONCLUDED' and a.concluded_at <= :before
              and not exists (select from onestop.archive p where p.application = a.id)
              and exists (select from onestop.archive_event e
                          where e.application = a.id and e.closing)
              and not exists (select from onestop.review r
                              where r.application = a.id and r.outcome is null)
            order by a.concluded_at, a.id
            limit :limit
            """)
        .param("before", concludedBefore.atOffset(ZoneOffset.UTC))
        .param("limit", limit)
        .query(UUID.class)
        .list();
  }

  void insert(Archived made) {
    db.sql(
            """
            insert into onestop.archive
              (application, number, title, item, department, concluded_on, retention, files, bytes,
               manifest, made_at)
            values (:application, :number, :title, :item, :department, :concludedOn, :retention,
                    :files, :bytes, :manifest, :madeAt)
            """)
        .paramSource(Row.of(made))
        .update();
  }

  long nextTransfer() {
    return db.sql("select nextval('onestop.archive_transfer_number')").query(Long.class).single();
  }

  void insert(Transfer transfer) {
    db.sql(
            """
            insert into onestop.archive_transfer
              (id, number, department, receiver, made_by, maker_name, made_at)
            values (:id, :number, :department, :receiver, :madeBy, :makerName, :madeAt)
            """)
        .paramSource(Row.of(transfer))
        .update();
  }

  /** How many of these now belong to the list: only those in scope that were handed over never. */
  int take(UUID transfer, Set<UUID> archives, boolean everywhere, Set<String> departments) {
    return db.sql(
            """
            update onestop.archive set transfer = :transfer
            where application = any (:archives) and transfer is null
              and (:everywhere or department = any (:departments))
            """)
        .param("transfer", transfer)
        .param("archives", archives.toArray(UUID[]::new))
        .param("everywhere", everywhere)
        .param("departments", departments.toArray(String[]::new))
        .update();
  }

  /** Whether a list of that id was made before. */
  boolean knowsTransfer(@Nullable UUID id) {
    return db.sql("select exists (select from onestop.archive_transfer where id = ?)")
        .param(id)
        .query(Boolean.class)
        .single();
  }
}
