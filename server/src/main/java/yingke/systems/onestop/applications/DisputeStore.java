package yingke.systems.onestop.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.crypto.Sealing;

/** Disputed facts; what is held and what is claimed are sealed. */
@Repository
public class DisputeStore {
  private final JdbcClient db;
  private final Sealing sealing;

  DisputeStore(JdbcClient db, Sealing sealing) {
    this.db = db;
    this.sealing = sealing;
  }

  /** False when the command was done before or the field is disputed already. */
  public boolean insert(Dispute d) {
    return db.sql(
                """
                insert into onestop.dispute
                  (id, command, application, field, held, claimed, explanation, file, correction,
                   advice, at)
                values (:id, :command, :application, :field, :held, :claimed, :explanation, :file,
                        :correction, :advice, :at)
                on conflict do nothing
                """)
            .param("id", d.id())
            .param("command", d.command())
            .param("application", d.application())
            .param("field", d.field())
            .param("held", sealing.seal(d.held()))
            .param("claimed", sealing.seal(d.claimed()))
            .param("explanation", d.explanation())
            .param("file", d.file())
            .param("correction", d.correction())
            .param("advice", d.advice())
            .param("at", d.at().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  public List<Dispute> ofApplication(UUID application) {
    return db.sql(
            """
            select id, command, application, field, held, claimed, explanation, file, correction,
                   advice, at
            from onestop.dispute where application = :application order by at, id
            """)
        .param("application", application)
        .query((row, _) -> dispute(row))
        .list();
  }

  private Dispute dispute(ResultSet row) throws SQLException {
    return new Dispute(
        row.getObject("id", UUID.class),
        row.getObject("command", UUID.class),
        row.getObject("application", UUID.class),
        row.getString("field"),
        sealing.open(row.getString("held")),
        sealing.open(row.getString("claimed")),
        row.getString("explanation"),
        row.getObject("file", UUID.class),
        row.getObject("correction", UUID.class),
        row.getString("advice"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
