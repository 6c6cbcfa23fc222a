package yingke.systems.onestop.applications;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which files stand for which material of an application. */
@Repository
public class MaterialStore {
  private final JdbcClient db;

  MaterialStore(JdbcClient db) {
    this.db = db;
  }

  /** Every file of every round, in the order in which they were laid down. */
  public List<MaterialFile> ofApplication(UUID application) {
    return db.sql(
            """
            select material, round, file, added_at
            from onestop.material_file
            where application = :application
            order by material, round, position
            """)
        .param("application", application)
        .query(MaterialFile.class)
        .list();
  }

  /** These files and no others stand for the material in this round. */
  public void replace(UUID application, String material, int round, List<UUID> files, Instant at) {
    db.sql(
            """
            delete from onestop.material_file
            where application = :application and material = :material and round = :round
            """)
        .param("application", application)
        .param("material", material)
        .param("round", round)
        .update();
    db.sql(
            """
            insert into onestop.material_file
              (application, material, round, position, file, added_at)
            select :application, :material, :round, place - 1, file, :at
            from unnest(:files::uuid[]) with ordinality as f (file, place)
            """)
        .param("application", application)
        .param("material", material)
        .param("round", round)
        .param("files", files.toArray(UUID[]::new))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
