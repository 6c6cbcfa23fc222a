package yingke.systems.onestop.statistics;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.identity.Scope;
import yingke.systems.onestop.statistics.AskStatistics.Period;

/** Figures and what is behind them: both are rows of {@code onestop.measured}. */
@Repository
class StatisticsQueries {
  private final JdbcClient db;

  StatisticsQueries(JdbcClient db) {
    this.db = db;
  }

  /** What is counted: the period, what makes a flag, and how far the caller sees. */
  record Frame(AskStatistics asked, Period period, Measures.Threshold threshold, Scope scope) {
    private Map<String, @Nullable Object> params() {
      var p = new HashMap<String, @Nullable Object>();
      p.put("asOf", period.known().atOffset(ZoneOffset.UTC));
      p.put("since", period.since().atOffset(ZoneOffset.UTC));
      p.put("before", period.before().atOffset(ZoneOffset.UTC));
      p.put("minutes", threshold.minutes());
      p.put("seconds", threshold.seconds());
      p.put("cases", threshold.cases());
      p.put("days", threshold.days());
      p.put("edge", threshold.edge());
      p.put("ratings", threshold.ratings());
      p.put("everywhere", scope.allDepartments());
      p.put("departments", scope.departments().toArray(String[]::new));
      p.put("division", scope.division());
      p.put("department", asked.department());
      p.put("item", asked.item());
      p.put("town", asked.place());
      return p;
    }
  }

  /** One measure of one row. */
  record Sum(String key, String measure, long sum) {}

  List<Sum> sums(Frame frame) {
    return db.sql(
            """
            select case :by::text when 'DEPARTMENT' then f.department when 'ITEM' then f.item
                     when 'TOWN' then substring(f.division for 9)
                     else to_char(m.at at time zone 'Asia/Shanghai', 'YYYY-MM') end as key,
                   m.measure, sum(m.weight)::bigint as sum
            from onestop.measured(:asOf, :since, :before, make_interval(mins => :minutes),
                   make_interval(secs => :seconds), :cases, :days, :edge, :ratings) m
            join onestop.fact f on f.application = m.application
            where (:everywhere or f.department = any (:departments))
              and f.division like :division || '%'
              and (:department::text is null or f.department = :department)
              and (:item::text is null or f.item = :item)
              and (:town::text is null or f.division like :town || '%')
            group by 1, 2
            order by 1, 2
            """)
        .params(frame.params())
        .param("by", frame.asked().grouping().name())
        .query(Sum.class)
        .list();
  }

  /** Workdays left at the end, for cases under a promise; both ends are gathered at ±20. */
  List<Statistics.Ending> endings(Frame frame) {
    return db.sql(
            """
            select greatest(-20, least(20, f.remaining)) as days, count(*) as cases
            from onestop.measured(:asOf, :since, :before, make_interval(mins => :minutes),
                   make_interval(secs => :seconds), :cases, :days, :edge, :ratings) m
            join onestop.fact f on f.application = m.application
            where m.measure in ('kept', 'late') and f.remaining is not null and not f.instant
              and (:everywhere or f.department = any (:departments))
              and f.division like :division || '%'
              and (:department::text is null or f.department = :department)
              and (:item::text is null or f.item = :item)
              and (:town::text is null or f.division like :town || '%')
            group by 1
            order by 1
            """)
        .params(frame.params())
        .query(Statistics.Ending.class)
        .list();
  }

  /** A case behind a figure, as it is stored. */
  record Row(
      UUID application,
      UUID caseId,
      String number,
      String item,
      String department,
      String division,
      long weight,
      LocalDate receivedOn,
      OffsetDateTime enteredAt,
      @Nullable OffsetDateTime concludedAt,
      @Nullable String outcome,
      @Nullable Boolean late,
      @Nullable Integer remaining) {}

  /** The rows that a figure sums, newest first, from behind the one with the id {@code after}. */
  List<Row> cases(Frame frame, String measure, @Nullable UUID after, int limit) {
    return db.sql(
            """
            select f.application, f.case_id, f.number, f.item, f.department, f.division,
                   m.weight, f.received_on, f.entered_at,
                   case when f.concluded_at <= :asOf then f.concluded_at end as concluded_at,
                   case when f.concluded_at <= :asOf then f.outcome end as outcome,
                   case when f.concluded_at <= :asOf then f.late end as late,
                   case when f.concluded_at <= :asOf then f.remaining end as remaining
            from onestop.measured(:asOf, :since, :before, make_interval(mins => :minutes),
                   make_interval(secs => :seconds), :cases, :days, :edge, :ratings) m
            join onestop.fact f on f.application = m.application
            where m.measure = :measure
              and (:everywhere or f.department = any (:departments))
              and f.division like :division || '%'
              and (:department::text is null or f.department = :department)
              and (:item::text is null or f.item = :item)
              and (:town::text is null or f.division like :town || '%')
              and (:after::uuid is null or (f.entered_at, f.application) <
                    (select x.entered_at, x.application from onestop.fact x
                     where x.application = :after))
            order by f.entered_at desc, f.application desc
            limit :limit
            """)
        .params(frame.params())
        .param("measure", measure)
        .param("after", after)
        .param("limit", limit)
        .query(Row.class)
        .list();
  }

  /** A rating behind a figure: what and for what, not whose. */
  record Praise(String item, String department, int stars, LocalDate ratedOn) {}

  /** In an order that says nothing about who came first. */
  List<Praise> ratings(Frame frame, String measure, int limit) {
    return db.sql(
            """
            select f.item, f.department, r.stars,
                   (r.rated_at at time zone 'Asia/Shanghai')::date as rated_on
            from onestop.measured(:asOf, :since, :before, make_interval(mins => :minutes),
                   make_interval(secs => :seconds), :cases, :days, :edge, :ratings) m
            join onestop.fact f on f.application = m.application
            join onestop.rating r on r.application = f.application
            where m.measure = :measure
              and (:everywhere or f.department = any (:departments))
              and f.division like :division || '%'
              and (:department::text is null or f.department = :department)
              and (:item::text is null or f.item = :item)
              and (:town::text is null or f.division like :town || '%')
            order by rated_on desc, r.stars, r.id
            limit :limit
            """)
        .params(frame.params())
        .param("measure", measure)
        .param("limit", limit)
        .query(Praise.class)
        .list();
  }
}
