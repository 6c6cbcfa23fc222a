package yingke.capability.casework.procedures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts of procedures. */
@Repository
class DraftStore {
  private final JdbcClient db;

  DraftStore(JdbcClient db) {
    this.db = db;
  }

  void insert(Draft draft) {
    db.sql(
            """
            insert into casework.procedure_draft
              (id, procedure_id, text, state, version, editors, editor_name, changed_at)
            values (:id, :procedure, :text, :state, 0, :editors, :editor, :at)
            on conflict do nothing
            """)
        .param("id", draft.id())
        .param("procedure", draft.procedureId())
        .param("text", draft.text())
        .param("state", draft.state().name())
        .param("editors", draft.editors().toArray(String[]::new))
        .param("editor", draft.editorName())
        .param("at", draft.changedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Draft> find(UUID id) {
    return db.sql("select * from casework.procedure_draft where id = ?")
        .param(id)
        .query((row, _) -> draft(row))
        .optional();
  }

  /** What is on its way first, then the newest. */
  List<Draft> list() {
    return db.sql(
            """
            select * from casework.procedure_draft
            order by state not in ('DRAFT', 'REVIEW'), changed_at desc, id
            limit 100
            """)
        .query((row, _) -> draft(row))
        .list();
  }

  /** False when somebody else changed it first. */
  boolean update(Draft draft, int seen) {
    return db.sql(
                """
                update casework.procedure_draft
                set text = :text, state = :state, editors = :editors, editor_name = :editor,
                    changed_at = :at, review = :review, reviewer_name = :reviewer,
                    reviewed_at = :reviewedAt::timestamptz, version = version + 1
                where id = :id and version = :seen
                """)
            .param("id", draft.id())
            .param("seen", seen)
            .param("text", draft.text())
            .param("state", draft.state().name())
            .param("editors", draft.editors().toArray(String[]::new))
            .param("editor", draft.editorName())
            .param("at", draft.changedAt().atOffset(ZoneOffset.UTC))
            .param("review", draft.review())
            .param("reviewer", draft.reviewerName())
            .param("reviewedAt", time(draft.reviewedAt()))
            .update()
        == 1;
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  private static Draft draft(ResultSet row) throws SQLException {
    var reviewed = row.getObject("reviewed_at", OffsetDateTime.class);
    return new Draft(
        row.getObject("id", UUID.class),
        row.getString("procedure_id"),
        row.getString("text"),
        Draft.State.valueOf(Objects.requireNonNull(row.getString("state"))),
        row.getInt("version"),
        List.of((String[]) row.getArray("editors").getArray()),
        row.getString("editor_name"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        row.getString("review"),
        row.getString("reviewer_name"),
        reviewed == null ? null : reviewed.toInstant());
  }
}
