package yingke.capability.casework.procedures;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every text of a procedure that was ever loaded. */
@Repository
class ProcedureStore {
  private final JdbcClient db;

  ProcedureStore(JdbcClient db) {
    this.db = db;
  }

  /** Keeps the text; false when another text calls itself the same version. */
  boolean keep(Procedure procedure, String text, Instant now) {
    db.sql(
            """
            insert into casework.procedure_text (content, id, version, text, loaded_at)
            values (:content, :id, :version, :text, :at)
            on conflict do nothing
            """)
        .param("content", procedure.content())
        .param("id", procedure.id())
        .param("version", procedure.version())
        .param("text", text)
        .param("at", now.atOffset(ZoneOffset.UTC))
        .update();
    return db.sql(
                """
                select count(*) from casework.procedure_text where id = :id and version = :version
                """)
            .param("id", procedure.id())
            .param("version", procedure.version())
            .query(Integer.class)
            .single()
        == 1;
  }

  String text(String content) {
    return db.sql("select text from casework.procedure_text where content = ?")
        .param(content)
        .query(String.class)
        .single();
  }

  /** A text that was published here; false when it was published before. */
  boolean publish(Procedure procedure, String text, String by, Instant now) {
    return db.sql(
                """
                insert into casework.procedure_text
                  (content, id, version, text, loaded_at, published_at, published_by)
                values (:content, :id, :version, :text, :at, :at, :by)
                on conflict do nothing
                """)
            .param("content", procedure.content())
            .param("id", procedure.id())
            .param("version", procedure.version())
            .param("text", text)
            .param("by", by)
            .param("at", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** The newest published text of each procedure. */
  List<String> published() {
    return db.sql(
            """
            select distinct on (id) text from casework.procedure_text
            where published_at is not null
            order by id, version desc, published_at desc
            """)
        .query(String.class)
        .list();
  }

  /** All texts of a procedure, the newest first. */
  List<VersionRow> versions(String id) {
    return db.sql(
            """
            select p.content, p.version, p.loaded_at, p.published_at, p.published_by,
                   (select count(*) from casework.case_file c
                    where c.procedure_content = p.content and c.status = 'OPEN') as open_cases,
                   false as current
            from casework.procedure_text p
            where p.id = ?
            order by p.version desc, p.loaded_at desc
            """)
        .param(id)
        .query(VersionRow.class)
        .list();
  }

  Optional<String> find(String id, String content) {
    return db.sql("select text from casework.procedure_text where id = ? and content = ?")
        .params(id, content)
        .query(String.class)
        .optional();
  }
}
