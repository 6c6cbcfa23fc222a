package yingke.capability.casework.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.capability.casework.Absent;
import yingke.capability.casework.Deputies;
import yingke.capability.casework.Lamp;
import yingke.capability.casework.Views;
import yingke.capability.casework.procedures.Procedures;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Seat;

/** Work items of the posts that somebody holds, for themselves or for one who is away. */
@Repository
class InboxQueries {
  /** A row, and what the inbox is ordered by. */
  record Found(InboxRow row, double key) {
    String bookmark() {
      return new Bookmark(key, row.id()).toString();
    }
  }

  /** Items of one step that have one lamp. */
  record Group(String content, String step, Lamp lamp, int count, int statutory) {}

  private final JdbcClient db;
  private final Procedures procedures;
  private final Views views;
  private final Deputies deputies;
  private final Clock clock;

  InboxQueries(JdbcClient db, Procedures procedures, Views views, Deputies deputies, Clock clock) {
    this.db = db;
    this.deputies = deputies;
    this.procedures = procedures;
    this.views = views;
    this.clock = clock;
  }

  /** Cases are looked at only for the rows of the page, unless the filter asks about them. */
  List<Found> list(Caller caller, InboxFilter filter, @Nullable Bookmark after, int limit) {
    return db.sql(
            """
            select w.*, c.number, c.procedure_content, c.matter, c.subject, c.party_name, c.version,
                   c.opened_at, w.statutory_at <= :now as statutory,
                   case when c.urgings > 0 then (select u.words from casework.urging u
                     where u.case_id = c.id and u.answer is null
                     order by u.at desc limit 1) end as urged
            from (
              select * from (
                select w.*, case when w.red_at <= :now then 'RED'
                                 when w.yellow_at <= :now then 'YELLOW' else 'GREEN' end as lamp,
                       case :sort
                         when 'due' then extract(epoch from coalesce(w.due, 'infinity'))
                         when '-due' then -extract(epoch from coalesce(w.due, 'infinity'))
                         else (select extract(epoch from o.opened_at) from casework.case_file o
                               where o.id = w.case_id) end::float8 as key
                from casework.work_item w
                where (w.post, w.department) in (
                    select * from unnest(:posts::text[], :departments::text[]))
                  and w.division like :scope || '%' and (:step::text is null or w.step = :step)
                  and (:whole or w.assignee is null or w.assignee = any (:staff))
                  and (:urgent::boolean is null or :urgent = exists (
                    select from casework.urging u where u.case_id = w.case_id and u.answer is null))
                  and (:procedure::text is null or exists (select from casework.case_file o
                    where o.id = w.case_id and o.procedure_id = :procedure))
                  and (:words::text is null or exists (select from casework.case_file o
                    where o.id = w.case_id and (o.number ilike '%' || :words || '%'
                      or o.party_name ilike '%' || :words || '%'
                      or o.subject ilike '%' || :words || '%')))) item
              where (:lamp::text is null or lamp = :lamp)
                and (:afterId::uuid is null or (key, id) > (:afterKey::float8, :afterId::uuid))
              order by key, id limit :limit) w
            join casework.case_file c on c.id = w.case_id order by w.key, w.id
            """)
        .params(reach(caller))
        .params(values(filter, after, limit))
        .query((row, _) -> new Found(row(row, caller), row.getDouble("key")))
        .list();
  }

  private static Map<String, @Nullable Object> values(
      InboxFilter filter, @Nullable Bookmark after, int limit) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("limit", limit);
    values.put("whole", Boolean.TRUE.equals(filter.whole()));
    values.put("urgent", filter.urged());
    values.put("sort", filter.order());
    values.put("procedure", filter.procedure());
    values.put("step", filter.step());
    values.put("words", filter.words());
    values.put("lamp", filter.lamp() == null ? null : filter.lamp().name());
    values.put("afterKey", after == null ? null : after.key());
    values.put("afterId", after == null ? null : after.id());
    return values;
  }

  List<Group> groups(Caller caller) {
    return db.sql(
            """
            select content, step, lamp, count(*) as count,
                   count(*) filter (where statutory) as statutory
            from (
              select c.procedure_content as content, w.step, w.statutory_at <= :now as statutory,
                     case when w.red_at <= :now then 'RED' when w.yellow_at <= :now then 'YELLOW'
                          else 'GREEN' end as lamp
              from casework.work_item w join casework.case_file c on c.id = w.case_id
              where (w.post, w.department) in (
                  select post, department
                  from unnest(:posts::text[], :departments::text[]) as s (post, department))
                and w.division like :scope || '%'
                and (w.assignee is null or w.assignee = any (:staff))) item
            group by content, step, lamp
            """)
        .params(reach(caller))
        .query(Group.class)
        .list();
  }

  private InboxRow row(ResultSet row, Caller caller) throws SQLException {
    var procedure = procedures.get(Objects.requireNonNull(row.getString("procedure_content")));
    var step = procedure.step(Objects.requireNonNull(row.getString("step")));
    var department = Objects.requireNonNull(row.getString("department"));
    var division = Objects.requireNonNull(row.getString("division"));
    var due = row.getObject("due", OffsetDateTime.class);
    var branch = row.getString("branch");
    return new InboxRow(
        row.getObject("id", UUID.class),
        row.getObject("case_id", UUID.class),
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
        step.id(),
        step.title(),
        row.getObject("since", OffsetDateTime.class).toInstant(),
        due == null ? null : due.toInstant(),
        Lamp.valueOf(row.getString("lamp")),
        row.getBoolean("statutory"),
        step.special() != null,
        row.getInt("version"),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        branch,
        branch == null
            ? null
            : Views.clockTitle(procedure, step.id() + "." + branch).replaceFirst("时限$", ""),
        row.getString("assignee"),
        row.getString("assignee_name"),
        behalf(caller, new Seat(department, Objects.requireNonNull(row.getString("post")))),
        row.getString("urged"));
  }

  /** Whom the caller acts for here; null when the work is their own. */
  private @Nullable String behalf(Caller caller, Seat seat) {
    if (caller.seats().contains(seat)) return null;
    return deputies.of(caller).stream()
        .filter(absent -> absent.seats().contains(seat))
        .map(Absent::name)
        .findFirst()
        .orElse(null);
  }

  private Map<String, Object> reach(Caller caller) {
    var absent = deputies.of(caller);
    var seats =
        Stream.concat(
                caller.seats().stream(), absent.stream().flatMap(each -> each.seats().stream()))
            .toList();
    var staff = Stream.concat(Stream.of(caller.subject().id()), absent.stream().map(Absent::staff));
    return Map.of(
        "staff", staff.toArray(String[]::new),
        "posts", seats.stream().map(Seat::post).toArray(String[]::new),
        "departments", seats.stream().map(Seat::department).toArray(String[]::new),
        "scope", caller.scope().division(),
        "now", OffsetDateTime.ofInstant(clock.instant(), clock.getZone()));
  }
}
