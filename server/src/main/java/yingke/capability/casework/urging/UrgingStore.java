package yingke.capability.casework.urging;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.identity.Caller;

/** Urgings and their answers. */
@Repository
class UrgingStore {
  /** One urging, as whoever answers it needs it. */
  record Urging(UUID id, UUID caseId, String bySubject, @Nullable String answer) {}

  private final JdbcClient db;

  UrgingStore(JdbcClient db) {
    this.db = db;
  }

  /** False when the command was carried out before. */
  boolean insert(UUID command, UUID caseId, String words, Caller by, Instant now) {
    return db.sql(
                """
                with u as (
                  insert into casework.urging
                    (id, command, case_id, words, by_subject, by_account, by_name, at)
                  values (:command, :command, :caseId, :words, :subject, :account, :name, :at)
                  on conflict do nothing
                  returning case_id)
                update casework.case_file c set urgings = urgings + 1 from u where c.id = u.case_id
                """)
            .param("command", command)
            .param("caseId", caseId)
            .param("words", words)
            .param("subject", by.subject().toString())
            .param("account", by.account())
            .param("name", by.name())
            .param("at", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  boolean waitsFor(UUID caseId, String subject) {
    return db.sql(
            """
            select exists (
              select from casework.urging
              where case_id = ? and by_subject = ? and answer is null)
            """)
        .params(caseId, subject)
        .query(Boolean.class)
        .single();
  }

  Optional<Urging> find(UUID caseId, UUID id) {
    return db.sql(
            """
            select id, case_id, by_subject, answer from casework.urging
            where case_id = ? and id = ?
            for update
            """)
        .params(caseId, id)
        .query(Urging.class)
        .optional();
  }

  void answer(UUID id, String words, Caller by, Instant now) {
    db.sql(
            """
            update casework.urging
            set answer = :words, answered_account = :account, answered_name = :name,
                answered_at = :at
            where id = :id and answer is null
            """)
        .param("id", id)
        .param("words", words)
        .param("account", by.account())
        .param("name", by.name())
        .param("at", now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
