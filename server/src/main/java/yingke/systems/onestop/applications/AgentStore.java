package yingke.systems.onestop.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.identity.Agency;
import yingke.kernel.identity.SubjectRef;

/** Who acted in applicants' names. */
@Repository
public class AgentStore {
  private final JdbcClient db;

  AgentStore(JdbcClient db) {
    this.db = db;
  }

  /** Noted once for each authorization. */
  public void insert(Agent a) {
    db.sql(
            """
            insert into onestop.agent (application, agency, agent, name, kind, first_at)
            values (:application, :agency, :agent, :name, :kind, :at)
            on conflict do nothing
            """)
        .param("application", a.application())
        .param("agency", a.agency())
        .param("agent", a.agent().toString())
        .param("name", a.name())
        .param("kind", a.kind().name())
        .param("at", a.firstAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** In the order in which they came to it. */
  public List<Agent> ofApplication(UUID application) {
    return db.sql(
            """
            select application, agency, agent, name, kind, first_at
            from onestop.agent where application = :application order by first_at
            """)
        .param("application", application)
        .query((row, _) -> agent(row))
        .list();
  }

  private static Agent agent(ResultSet row) throws SQLException {
    return new Agent(
        row.getObject("application", UUID.class),
        row.getObject("agency", UUID.class),
        SubjectRef.parse(row.getString("agent")),
        row.getString("name"),
        Agency.AgentKind.valueOf(row.getString("kind")),
        row.getObject("first_at", OffsetDateTime.class).toInstant());
  }
}
