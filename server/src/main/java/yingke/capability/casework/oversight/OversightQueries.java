package yingke.capability.casework.oversight;

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
import yingke.capability.casework.Lamp;
import yingke.capability.casework.UrgingView;
import yingke.capability.casework.Views;
import yingke.capability.casework.cases.After;
import yingke.capability.casework.procedures.Procedures;
import yingke.kernel.identity.Scope;
import yingke.kernel.organization.Organization;
import yingke.kernel.organization.Staff;

/** What waits in a scope, by whose it is. */
@Repository
class OversightQueries {
  private final JdbcClient db;
  private final Procedures procedures;
  private final Views views;
  private final Organization organization;
  private final Clock clock;

  OversightQueries(
      JdbcClient db, Procedures procedures, Views views, Organization organization, Clock clock) {
    this.db = db;
    this.procedures = procedures;
    this.views = views;
    this.organization = organization;
    this.clock = clock;
  }

  List<HolderRow> holders(Scope scope) {
    var known = new HashMap<String, List<String>>();
    return db.sql(
            """
            select w.department, w.post, w.assignee, w.assignee_name, count(*) as waiting,
                   count(*) filter (where w.yellow_at <= :now and w.red_at > :now) as yellow,
                   count(*) filter (where w.red_at <= :now) as red,
                   count(*) filter (where w.statutory_at <= :now) as statutory,
                   count(*) filter (where c.urgings > 0 and exists (
                     select from casework.urging u
                     where u.case_id = c.id and u.answer is null)) as urged
            from casework.work_item w join casework.case_file c on c.id = w.case_id
            where (:all or w.department = any (:departments)) and w.division like :scope || '%'
              and w.post not in ('party', 'system')
            group by w.department, w.post, w.assignee, w.assignee_name
            order by red desc, yellow desc, waiting desc, w.department, w.post, w.assignee
            limit 200
            """)
        .params(reach(scope))
        .query((row, _) -> holder(row, known))
        .list();
  }

  /** The longest overdue first. */
  List<LateRow> cases(Scope scope, LateFilter filter, @Nullable After after, int limit) {
    var known = new HashMap<String, List<String>>();
    return db.sql(
            """
            select w.id, w.case_id, w.step, w.post, w.department, w.assignee, w.assignee_name,
                   w.due, w.since, w.red_at, w.red_at <= :now as red,
                   w.statutory_at <= :now as statutory, c.number, c.subject, c.party_name,
                   c.procedure_content, u.id as urging, u.at, u.by_name, u.words, u.answer,
                   u.answered_name, u.answered_at
            from casework.work_item w join casework.case_file c on c.id = w.case_id
            left join lateral (
              select * from casework.urging u where c.urgings > 0 and u.case_id = c.id
              order by u.at desc, u.id limit 1) u on true
            where (:all or w.department = any (:departments)) and w.division like :scope || '%'
              and w.post not in ('party', 'system') and w.yellow_at <= :now
              and (:lamp::text is null or (w.red_at <= :now) = (:lamp = 'RED'))
              and (:department::text is null or w.department = :department)
              and (:post::text is null or w.post = :post)
              and (:assignee::text is null or coalesce(w.assignee, '') = :assignee)
              and (:afterId::uuid is null
                or (w.red_at, w.id) > (:afterAt::timestamptz, :afterId::uuid))
            order by w.red_at, w.id limit :limit
            """)
        .params(reach(scope))
        .params(values(filter, after))
        .param("limit", limit)
        .query((row, _) -> late(row, known))
        .list();
  }

  private Map<String, Object> reach(Scope scope) {
    return Map.of(
        "all", scope.allDepartments(),
        "departments", scope.departments().toArray(String[]::new),
        "scope", scope.division(),
        "now", OffsetDateTime.ofInstant(clock.instant(), clock.getZone()));
  }

  private static Map<String, @Nullable Object> values(LateFilter filter, @Nullable After after) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("lamp", filter.lamp() == null ? null : filter.lamp().name());
    values.put("department", filter.department());
    values.put("post", filter.post());
    values.put("assignee", filter.assignee());
    values.put("afterAt", After.at(after));
    values.put("afterId", After.id(after));
    return values;
  }

  private HolderRow holder(ResultSet row, Map<String, List<String>> known) throws SQLException {
    var department = text(row, "department");
    var post = text(row, "post");
    return new HolderRow(
        department,
        views.departmentName(department),
        post,
        organization.postTitle(post),
        row.getString("assignee"),
        names(row.getString("assignee_name"), department, post, known),
        row.getInt("waiting"),
        row.getInt("yellow"),
        row.getInt("red"),
        row.getInt("statutory"),
        row.getInt("urged"));
  }

  private LateRow late(ResultSet row, Map<String, List<String>> known) throws SQLException {
    var department = text(row, "department");
    var post = text(row, "post");
    return new LateRow(
        row.getObject("id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getString("number"),
        row.getString("subject"),
        row.getString("party_name"),
        views.departmentName(department),
        procedures.get(text(row, "procedure_content")).step(text(row, "step")).title(),
        organization.postTitle(post),
        names(row.getString("assignee_name"), department, post, known),
        row.getBoolean("red") ? Lamp.RED : Lamp.YELLOW,
        row.getBoolean("statutory"),
        instant(row, "due"),
        Objects.requireNonNull(instant(row, "red_at")),
        Objects.requireNonNull(instant(row, "since")),
        urging(row));
  }

  /** Each post's holders are looked up once for a list. */
  private List<String> names(
      @Nullable String assignee, String department, String post, Map<String, List<String>> known) {
    return assignee != null
        ? List.of(assignee)
        : known.computeIfAbsent(
            department + " " + post,
            _ -> organization.staffIn(department, post).stream().map(Staff::name).toList());
  }

  private static @Nullable UrgingView urging(ResultSet row) throws SQLException {
    var id = row.getObject("urging", UUID.class);
    if (id == null) return null;
    return new UrgingView(
        id,
        Objects.requireNonNull(instant(row, "at")),
        text(row, "by_name"),
        text(row, "words"),
        row.getString("answer"),
        row.getString("answered_name"),
        instant(row, "answered_at"));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getString(column));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
