package yingke.capability.casework;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who acts for whom on a day. */
@Repository
class DeputyStore {
  /** One delegation; both are ids of members of staff; no posts named means all. */
  record InForce(String principal, String principalName, String deputy, List<String> posts) {}

  private final JdbcClient db;

  DeputyStore(JdbcClient db) {
    this.db = db;
  }

  List<InForce> inForce(LocalDate day) {
    return db.sql(
            """
            select principal, principal_name, deputy, posts from casework.delegation
            where revoked_at is null and :day between first_day and last_day
            order by principal_name, id
            """)
        .param("day", day)
        .query((row, _) ->
            new InForce(
                row.getString("principal"),
                row.getString("principal_name"),
                row.getString("deputy"),
                List.of((String[]) row.getArray("posts").getArray())))
        .list();
  }
}
