package yingke.capability.casework.procedures;

import java.time.Instant;
import java.time.ZoneOffset;
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
}
