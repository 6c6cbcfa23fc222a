package yingke.capability.casework.clocks;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.capability.casework.clocks.Lights.Threshold;

/** When lamps turn yellow; dated rows with their source. */
@Repository
class ThresholdStore {
  private final JdbcClient db;

  ThresholdStore(JdbcClient db) {
    this.db = db;
  }

  /** The newest rows that are in force on the day, the shortest limits first. */
  List<Threshold> inForce(LocalDate day) {
    return db.sql(
            """
            select distinct on (longest) longest, yellow_days
            from casework.lamp_threshold
            where valid_from <= :day
            order by longest, valid_from desc
            """)
        .param("day", day)
        .query(Threshold.class)
        .list();
  }
}
