package yingke.systems.cockpit.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One query a panel, over what systems publish. */
@Repository
class OverviewQueries {
  private final JdbcClient db;

  OverviewQueries(JdbcClient db) {
    this.db = db;
  }

  /** Running cases of a town; its code without the last three zeros. */
  record TownRow(String town, long total, long yellow, long red, long statutory) {}

  List<TownRow> towns(Sight sight, Instant now) {
    return db.sql(
            """
            select substring(division for 9) as town, count(*) as total,
                   count(*) filter (
                     where yellow_at <= :now and (red_at is null or red_at > :now)) as yellow,
                   count(*) filter (where red_at <= :now) as red,
                   count(*) filter (where statutory_at <= :now) as statutory
            from casework.public_case
            where status = 'OPEN' and division like :division || '%'
              and (:all or department = any (:departments))
            group by 1
            order by 1
            """)
        .param("now", utc(now))
        .param("division", sight.division())
        .param("all", sight.all())
        .param("departments", sight.departmentArray())
        .query(TownRow.class)
        .list();
  }

  /**
   * The numbers of one procedure, or of one department.
   *
   * @param subject what its cases are mostly called
   */
  record GroupRow(
      @Nullable String procedure,
      @Nullable String department,
      String subject,
      long total,
      long yellow,
      long red,
      long statutory,
      long opened,
      long closed,
      long kept,
      long late) {}

  /** By procedure and by department at once, about what runs or moved since then. */
  List<GroupRow> groups(Sight sight, Instant now, Instant since) {
    return db.sql(
            """
            select procedure_id as procedure, department,
                   mode() within group (order by subject) as subject,
                   count(*) filter (where status = 'OPEN') as total,
                   count(*) filter (
                     where yellow_at <= :now and (red_at is null or red_at > :now)) as yellow,
                   count(*) filter (where red_at <= :now) as red,
                   count(*) filter (where statutory_at <= :now) as statutory,
                   count(*) filter (where opened_at >= :since) as opened,
                   count(*) filter (where closed_at >= :since) as closed,
                   count(*) filter (where closed_at >= :since and not late) as kept,
                   count(*) filter (where closed_at >= :since and late) as late
            from casework.public_case
            where (status = 'OPEN' or opened_at >= :since or closed_at >= :since)
              and division like :division || '%'
              and (:all or department = any (:departments))
            group by grouping sets ((procedure_id), (department))
            order by total desc, 1, 2
            limit 200
            """)
        .param("now", utc(now))
        .param("since", utc(since))
        .param("division", sight.division())
        .param("all", sight.all())
        .param("departments", sight.departmentArray())
        .query(GroupRow.class)
        .list();
  }

  /** What came in and was concluded on a day; days without either are left out. */
  record DayRow(LocalDate day, long opened, long closed) {}

  List<DayRow> days(Sight sight, Instant since, ZoneId zone) {
    return db.sql(
            """
            select day, sum(opened)::bigint as opened, sum(closed)::bigint as closed
            from (
              select (opened_at at time zone :zone)::date as day, 1 as opened, 0 as closed
              from casework.public_case
              where opened_at >= :since and division like :division || '%'
                and (:all or department = any (:departments))
              union all
              select (closed_at at time zone :zone)::date, 0, 1
              from casework.public_case
              where closed_at >= :since and division like :division || '%'
                and (:all or department = any (:departments)))
            group by day
            """)
        .param("zone", zone.getId())
        .param("since", utc(since))
        .param("division", sight.division())
        .param("all", sight.all())
        .param("departments", sight.departmentArray())
        .query(DayRow.class)
        .list();
  }

  record RatingRow(long rated, long bad) {}

  /** One and two stars are bad (GB/T 39735: 不满意, 非常不满意). */
  RatingRow ratings(Sight sight) {
    return db.sql(
            """
            select count(*) as rated, count(*) filter (where stars <= 2) as bad
            from onestop.public_rating
            where (:all or department = any (:departments))
            """)
        .param("all", sight.all())
        .param("departments", sight.departmentArray())
        .query(RatingRow.class)
        .single();
  }

  /** An event as it is published. */
  record EventRow(
      UUID caseId,
      int seq,
      OffsetDateTime at,
      String kind,
      String action,
      @Nullable String outcome,
      @Nullable String clock,
      String number,
      String procedureContent,
      String subject,
      String division) {}

  List<EventRow> latest(Sight sight, Instant since, int most) {
    return db.sql(
            """
            select case_id, seq, at, kind, action, outcome, clock, number, procedure_content,
                   subject, division
            from casework.public_event
            where at >= :since and division like :division || '%'
              and (:all or department = any (:departments))
            order by at desc, case_id, seq desc
            limit :most
            """)
        .param("since", utc(since))
        .param("division", sight.division())
        .param("all", sight.all())
        .param("departments", sight.departmentArray())
        .param("most", most)
        .query(EventRow.class)
        .list();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
