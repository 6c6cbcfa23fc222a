package yingke.systems.onestop.ratings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.crypto.Sealing;

/** Ratings as officers and statistics see them. */
@Repository
class RatingQueries {
  private final JdbcClient db;
  private final Sealing sealing;
  private final Clock clock;

  RatingQueries(JdbcClient db, Sealing sealing, Clock clock) {
    this.db = db;
    this.sealing = sealing;
    this.clock = clock;
  }

  /** Newest first, from behind the one with the id {@code after}. */
  List<RatingView> list(
      boolean everywhere,
      Set<String> departments,
      @Nullable String department,
      boolean onlyBad,
      @Nullable UUID after,
      int limit) {
    return db.sql(
            """
            select id, item, department, stars, tags, comment, rated_at, rectify_by,
                   (select s.outcome from onestop.supervision s
                    where s.application = rating.application and s.kind = 'CALLBACK') as follow_up
            from onestop.rating
            where (:everywhere or department = any (:departments))
              and (:department::text is null or department = :department)
              and (not :onlyBad or stars <= :bad)
              and (:after::uuid is null or (rated_at, id) <
                    (select r.rated_at, r.id from onestop.rating r where r.id = :after))
            order by rated_at desc, id desc
            limit :limit
            """)
        .param("everywhere", everywhere)
        .param("departments", departments.toArray(String[]::new))
        .param("department", department)
        .param("onlyBad", onlyBad)
        .param("bad", Rating.BAD)
        .param("after", after)
        .param("limit", limit)
        .query((row, _) -> view(row))
        .list();
  }

  RatingStatistics statistics(
      boolean everywhere, Set<String> departments, @Nullable String department) {
    var counts =
        db.sql(
                """
                select
                  count(*) as finished,
                  count(r.stars) as rated,
                  count(*) filter (where r.stars = 5) as five,
                  count(*) filter (where r.stars = 4) as four,
                  count(*) filter (where r.stars = 3) as three,
                  count(*) filter (where r.stars = 2) as two,
                  count(*) filter (where r.stars = 1) as one
                from onestop.application a
                left join onestop.rating r on r.application = a.id
                where a.state = 'CONCLUDED' and a.outcome <> 'withdrawn'
                  and (:everywhere or a.department = any (:departments))
                  and (:department::text is null or a.department = :department)
                """)
            .param("everywhere", everywhere)
            .param("departments", departments.toArray(String[]::new))
            .param("department", department)
            .query(RatingStatistics.Counts.class)
            .single();
    return RatingStatistics.of(counts);
  }

  private RatingView view(ResultSet row) throws SQLException {
    var comment = row.getString("comment");
    return new RatingView(
        row.getObject("id", UUID.class),
        row.getString("item"),
        row.getString("department"),
        row.getInt("stars"),
        List.of((String[]) row.getArray("tags").getArray()),
        comment == null ? null : sealing.open(comment),
        row.getObject("rated_at", OffsetDateTime.class)
            .atZoneSameInstant(clock.getZone())
            .toLocalDate(),
        row.getObject("rectify_by", LocalDate.class),
        row.getString("follow_up"));
  }
}
