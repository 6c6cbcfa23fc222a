package yingke.kernel.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class YearStore {
  private final JdbcClient db;

  YearStore(JdbcClient db) {
    this.db = db;
  }

  Optional<CalendarYear> find(int year) {
    var days =
        db.sql("select date, name, off from calendar.day where year = ? order by date")
            .param(year)
            .query((row, n) ->
                new CalendarYear.Day(
                    row.getObject("date", LocalDate.class),
                    row.getString("name"),
                    row.getBoolean("off")))
            .list();
    return db.sql("select source from calendar.year where year = ?")
        .param(year)
        .query(String.class)
        .optional()
        .map(source -> new CalendarYear(year, source, false, days));
  }

  /** Puts the year in place of what was known of it. */
  void replace(CalendarYear year, String by, Instant at) {
    db.sql(
            """
            insert into calendar.year (year, source, loaded_at, loaded_by) values (?, ?, ?, ?)
            on conflict (year) do update
              set source = excluded.source, loaded_at = excluded.loaded_at,
                  loaded_by = excluded.loaded_by
            """)
        .params(year.year(), year.source(), at.atOffset(ZoneOffset.UTC), by)
        .update();
    db.sql("delete from calendar.day where year = ?").param(year.year()).update();
    for (var day : year.days())
      db.sql("insert into calendar.day (date, year, name, off) values (?, ?, ?, ?)")
          .params(day.date(), year.year(), day.name(), day.off())
          .update();
  }
}
