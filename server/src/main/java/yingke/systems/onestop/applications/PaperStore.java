package yingke.systems.onestop.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Paper seen at counters; nothing of it is changed, a later look stands beside the earlier. */
@Repository
public class PaperStore {
  private final JdbcClient db;

  PaperStore(JdbcClient db) {
    this.db = db;
  }

  /** False when the command was done before. */
  public boolean insert(SeenPaper p) {
    return db.sql(
                """
                insert into onestop.paper
                  (id, command, application, material, files, officer, officer_name, department,
                   compared_at)
                values (:id, :command, :application, :material, :files, :officer, :officerName,
                        :department, :at)
                on conflict (command) do nothing
                """)
            .param("id", p.id())
            .param("command", p.command())
            .param("application", p.application())
            .param("material", p.material())
            .param("files", p.files().toArray(UUID[]::new))
            .param("officer", p.officer())
            .param("officerName", p.officerName())
            .param("department", p.department())
            .param("at", p.comparedAt().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  public boolean wasDone(UUID application, UUID command) {
    return db.sql(
            """
            select exists (
              select from onestop.paper where application = :application and command = :command)
            """)
        .param("application", application)
        .param("command", command)
        .query(Boolean.class)
        .single();
  }

  /** In the order in which it was seen. */
  public List<SeenPaper> ofApplication(UUID application) {
    return db.sql(
            """
            select id, command, application, material, files, officer, officer_name, department,
                   compared_at
            from onestop.paper where application = :application order by compared_at, id
            """)
        .param("application", application)
        .query((row, _) -> paper(row))
        .list();
  }

  private static SeenPaper paper(ResultSet row) throws SQLException {
    return new SeenPaper(
        row.getObject("id", UUID.class),
        row.getObject("command", UUID.class),
        row.getObject("application", UUID.class),
        row.getString("material"),
        List.of((UUID[]) row.getArray("files").getArray()),
        row.getString("officer"),
        row.getString("officer_name"),
        row.getString("department"),
        row.getObject("compared_at", OffsetDateTime.class).toInstant());
  }
}
