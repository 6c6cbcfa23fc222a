package yingke.kernel.files;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.sql.EmbeddedDatabase;
import yingke.kernel.sql.Row;

/** The rows of files. */
@Repository
class FileStore {
  private final JdbcClient db;

  FileStore(JdbcClient db) {
    this.db = db;
  }

  /** A file that is to be written; the database says when. */
  record NewFile(
      UUID id, UUID command, String name, String mediaType, long size, String sm3, String owner) {}

  /** Writes the row; false when the same command has written one before. */
  boolean insert(NewFile file) {
    return db.sql(
                """
                insert into files.file (id, command, name, media_type, size, sm3, owner)
                values (:id, :command, :name, :mediaType, :size, :sm3, :owner)
                on conflict (command) do nothing
                """)
            .paramSource(Row.of(file))
            .update()
        == 1;
  }

  Optional<StoredFile> find(UUID id) {
    return db.sql(
            """
            select id, name, media_type, size, sm3, owner, stored_at
            from files.file where id = :id
            """)
        .param("id", id)
        .query(StoredFile.class)
        .optional();
  }

  Optional<StoredFile> findOwn(UUID id, String owner) {
    return db.sql(
            """
            select id, name, media_type, size, sm3, owner, stored_at
            from files.file where id = :id and owner = :owner
            """)
        .param("id", id)
        .param("owner", owner)
        .query(StoredFile.class)
        .optional();
  }

  Optional<StoredFile> findByCommand(UUID command, String owner) {
    return db.sql(
            """
            select id, name, media_type, size, sm3, owner, stored_at
            from files.file where command = :command and owner = :owner
            """)
        .param("command", command)
        .param("owner", owner)
        .query(StoredFile.class)
        .optional();
  }

  /** Of these contents, the ones that some row still names. */
  List<String> held(String[] contents) {
    return db.sql("select distinct sm3 from files.file where sm3 = any(:contents::text[])")
        .param("contents", contents)
        .query(String.class)
        .list();
  }

  /** Whether a backup is being made, which names contents that may lose their row meanwhile. */
  boolean beingCopied() {
    return db.sql(
            """
            select exists (
              select from pg_locks
              where locktype = 'advisory' and classid = 0 and objid = :copying and granted)
            """)
        .param("copying", EmbeddedDatabase.COPYING)
        .query(Boolean.class)
        .single();
  }
}
