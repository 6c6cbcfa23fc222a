package yingke.systems.onestop.timeline;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.sql.Row;

/** What happened to applications. */
@Repository
class MilestoneStore {
  private final JdbcClient db;

  MilestoneStore(JdbcClient db) {
    this.db = db;
  }

  /** Told twice, it is kept once. */
  void insert(Milestone m) {
    db.sql(
            """
            insert into onestop.milestone
              (event, application, seq, at, action, title, says, by_whom)
            values (:event, :application, :seq, :at, :action, :title, :says, :byWhom)
            on conflict do nothing
            """)
        .paramSource(Row.of(m))
        .update();
  }

  /** In the order in which it happened. */
  List<Milestone> ofApplication(UUID application) {
    return db.sql(
            """
            select event, application, seq, at, action, title, says, by_whom
            from onestop.milestone where application = :application order by at, seq
            """)
        .param("application", application)
        .query(Milestone.class)
        .list();
  }
}
