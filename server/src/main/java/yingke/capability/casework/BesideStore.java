package yingke.capability.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.capability.casework.procedures.Procedures;

/** What stands beside a case: the cases that it asked for, and its urgings. */
@Repository
class BesideStore {
  private final JdbcClient db;
  private final Procedures procedures;

  BesideStore(JdbcClient db, Procedures procedures) {
    this.db = db;
    this.procedures = procedures;
  }

  List<UrgingView> urgings(UUID caseId) {
    return db.sql(
            """
            select id, at, by_name as by, words, answer, answered_name as answered_by, answered_at
            from casework.urging where case_id = ?
            order by at, id
            """)
        .param(caseId)
        .query(UrgingView.class)
        .list();
  }

  /** In the order in which they were asked for; the answer is the last that was written. */
  List<ChildView> children(UUID parent, Instant now) {
    return db.sql(
            """
            select c.id, c.number, c.procedure_content, c.department, c.subject, c.step, c.status,
                   c.outcome, c.opened_at, c.closed_at, w.due, w.yellow_at, w.red_at,
                   (select t.opinion from casework.timeline t
                    where t.case_id = c.id and t.opinion is not null
                    order by t.seq desc limit 1) as answer
            from casework.case_file c left join casework.work_item w on w.case_id = c.id
            where c.parent = ?
            order by c.opened_at, c.id
            """)
        .param(parent)
        .query((row, _) -> child(row, now))
        .list();
  }

  private ChildView child(ResultSet row, Instant now) throws SQLException {
    var procedure = procedures.get(Objects.requireNonNull(row.getString("procedure_content")));
    var outcome = row.getString("outcome");
    var department = Objects.requireNonNull(row.getString("department"));
    return new ChildView(
        row.getObject("id", UUID.class),
        row.getString("number"),
        department,
        department,
        row.getString("subject"),
        procedure.step(Objects.requireNonNull(row.getString("step"))).title(),
        row.getString("status"),
        outcome,
        outcome == null ? null : procedure.outcomeTitle(outcome),
        outcome == null ? null : row.getString("answer"),
        instant(row, "due"),
        lamp(outcome, instant(row, "yellow_at"), instant(row, "red_at"), now),
        Objects.requireNonNull(instant(row, "opened_at")),
        instant(row, "closed_at"));
  }

  private static Lamp lamp(
      @Nullable String outcome, @Nullable Instant yellow, @Nullable Instant red, Instant now) {
    if (outcome != null) return Lamp.BLUE;
    if (red != null && !now.isBefore(red)) return Lamp.RED;
    return yellow != null && !now.isBefore(yellow) ? Lamp.YELLOW : Lamp.GREEN;
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
