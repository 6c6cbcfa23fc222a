package yingke.capability.casework.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.casework.Lamp;
import yingke.capability.casework.Views;
import yingke.capability.casework.procedures.Procedures;
import yingke.capability.casework.scope.Reach;

/** Lists of cases, each with one query. */
@Repository
class CaseQueries {
  private final JdbcClient db;
  private final Procedures procedures;
  private final Views views;
  private final Clock clock;

  CaseQueries(JdbcClient db, Procedures procedures, Views views, Clock clock) {
    this.db = db;
    this.procedures = procedures;
    this.views = views;
    this.clock = clock;
  }

  /**
   * Newest first, within the reach. Planned anew each time: which index serves depends on what is
   * asked.
   */
  @Transactional(readOnly = true)
  List<CaseRow> list(Reach reach, CaseFilter filter, @Nullable After after, int limit) {
    planAnew();
    return db.sql(
            """
            select c.id, c.number, c.procedure_id, c.procedure_content, c.matter, c.subject,
                   c.party_name, c.department, c.division, c.step, c.status, c.outcome, c.opened_at,
                   c.closed_at, w.due, w.red_at <= :now as red, w.yellow_at <= :now as yellow,
                   w.statutory_at <= :now as statutory
            from casework.case_file c left join lateral (
                select min(i.due) as due, min(i.yellow_at) as yellow_at, min(i.red_at) as red_at,
                       min(i.statutory_at) as statutory_at from casework.work_item i
                where i.case_id = c.id) w on true
            where (c.party = :party or c.division like :scope || '%'
                and (:all or c.department = any (:departments) or c.involved && :departments::text[]))
              and (c.parent is null or :children or :words::text is not null)
              and (:words::text is null or c.number ilike '%' || :words || '%'
                or c.party_name ilike '%' || :words || '%' or c.subject ilike '%' || :words || '%')
              and (:status::text is null or c.status = :status)
              and (:procedure::text is null or c.procedure_id = :procedure)
              and (:department::text is null or c.department = :department)
              and (:place::text is null or c.division like :place || '%')
              and (:since::timestamptz is null or c.opened_at >= :since)
              and (:before::timestamptz is null or c.opened_at < :before)
              and (:closedSince::timestamptz is null or c.closed_at >= :closedSince)
              and (:closedBefore::timestamptz is null or c.closed_at < :closedBefore)
              and (:late::boolean is null or casework.late(c.status, c.outcome, c.clocks) = :late)
              and (:overdue::boolean is null or coalesce(w.statutory_at <= :now, false) = :overdue)
              and (:lamp::text is null or :lamp = case when c.status = 'CLOSED' then 'BLUE'
                    when w.red_at <= :now then 'RED'
                    when w.yellow_at <= :now then 'YELLOW'
                    else 'GREEN' end)
              and (:afterId::uuid is null
                or (c.opened_at, c.id) < (:afterAt::timestamptz, :afterId::uuid))
            order by c.opened_at desc, c.id desc limit :limit
            """)
        .params(values(reach, filter, after))
        .param("limit", limit)
        .query((row, _) -> row(row))
        .list();
  }

  private void planAnew() {
    db.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
        .query(String.class)
        .single();
  }

  private Map<String, @Nullable Object> values(
      Reach reach, CaseFilter filter, @Nullable After after) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("party", reach.party());
    values.put("all", reach.all());
    values.put("departments", reach.departmentArray());
    values.put("scope", reach.division());
    values.put("children", Boolean.TRUE.equals(filter.children()));
    values.put("words", filter.words());
    values.put("status", filter.status());
    values.put("procedure", filter.procedure());
    values.put("department", filter.department());
    values.put("place", filter.place());
    values.put("since", filter.since(clock.getZone()));
    values.put("before", filter.before(clock.getZone()));
    values.put("closedSince", filter.closedSince(clock.getZone()));
    values.put("closedBefore", filter.closedBefore(clock.getZone()));
    values.put("late", filter.late());
    values.put("overdue", filter.statutory());
    values.put("lamp", filter.lamp() == null ? null : filter.lamp().name());
    values.put("now", OffsetDateTime.ofInstant(clock.instant(), clock.getZone()));
    values.put("afterAt", After.at(after));
    values.put("afterId", After.id(after));
    return values;
  }

  private CaseRow row(ResultSet row) throws SQLException {
    var procedure = procedures.get(Objects.requireNonNull(row.getString("procedure_content")));
    var step = Objects.requireNonNull(row.getString("step"));
    var outcome = row.getString("outcome");
    var department = Objects.requireNonNull(row.getString("department"));
    var division = Objects.requireNonNull(row.getString("division"));
    return new CaseRow(
        row.getObject("id", UUID.class),
        row.getString("number"),
        procedure.id(),
        procedure.name(),
        row.getString("matter"),
        row.getString("subject"),
        row.getString("party_name"),
        department,
        views.departmentName(department),
        division,
        views.divisionName(division),
        step,
        procedure.step(step).title(),
        row.getString("status"),
        outcome,
        outcome == null ? null : procedure.outcomeTitle(outcome),
        lamp(row),
        row.getBoolean("statutory"),
        instant(row, "due"),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        instant(row, "closed_at"));
  }

  private static Lamp lamp(ResultSet row) throws SQLException {
    if ("CLOSED".equals(row.getString("status"))) return Lamp.BLUE;
    if (row.getBoolean("red")) return Lamp.RED;
    return row.getBoolean("yellow") ? Lamp.YELLOW : Lamp.GREEN;
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
