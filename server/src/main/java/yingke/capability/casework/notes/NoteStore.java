package yingke.capability.casework.notes;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notes of cases. */
@Repository
class NoteStore {
  private final JdbcClient db;

  NoteStore(JdbcClient db) {
    this.db = db;
  }

  /** False when the command was carried out before. */
  boolean insert(
      UUID id, UUID caseId, String words, String account, String name, String of, Instant now) {
    return db.sql(
                """
                insert into casework.note
                  (id, case_id, words, by_account, by_name, department, at)
                values (:id, :caseId, :words, :account, :name, :department, :at)
                on conflict do nothing
                """)
            .param("id", id)
            .param("caseId", caseId)
            .param("words", words)
            .param("account", account)
            .param("name", name)
            .param("department", of)
            .param("at", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** From the first to the last. */
  List<NoteView> of(UUID caseId) {
    return db.sql(
            """
            select id, at, by_name as by, department, words from casework.note
            where case_id = ? order by at, id
            """)
        .param(caseId)
        .query(NoteView.class)
        .list();
  }
}
