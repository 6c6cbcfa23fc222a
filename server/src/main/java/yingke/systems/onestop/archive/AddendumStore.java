package yingke.systems.onestop.archive;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.sql.Row;

/** Volumes that something is added to, and what was added. */
@Repository
class AddendumStore {
  private final JdbcClient db;

  AddendumStore(JdbcClient db) {
    this.db = db;
  }

  /** Nobody else adds to it until the transaction ends. */
  Optional<Archived> lock(UUID application) {
    return db.sql(
            """
            select application, number, title, item, department, concluded_on, retention, files,
                   bytes, manifest, made_at, transfer, addenda, addendum_at, head
            from onestop.archive where application = ? for update
            """)
        .param(application)
        .query(Archived.class)
        .optional();
  }

  void insert(Addendum made) {
    db.sql(
            """
            insert into onestop.archive_addendum
              (application, part, number, files, bytes, manifest, previous, made_at)
            values (:application, :part, :number, :files, :bytes, :manifest, :previous, :madeAt)
            """)
        .paramSource(Row.of(made))
        .update();
    db.sql(
            """
            update onestop.archive
            set addenda = :part, addendum_at = :madeAt, head = :manifest
            where application = :application
            """)
        .paramSource(Row.of(made))
        .update();
  }
}
