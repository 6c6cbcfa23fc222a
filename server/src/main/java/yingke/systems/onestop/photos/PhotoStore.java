package yingke.systems.onestop.photos;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What was found on files of materials; kept, so that the clerk sees what the applicant was told.
 */
@Repository
class PhotoStore {
  private final JdbcClient db;

  PhotoStore(JdbcClient db) {
    this.db = db;
  }

  /** One finding on a file that stands for a material now. */
  record Row(String material, UUID file, String finding) {}

  void save(
      UUID application,
      String material,
      UUID file,
      Set<Finding> found,
      @Nullable LocalDate validUntil,
      Instant at) {
    db.sql(
            """
            insert into onestop.photo_check
              (application, material, file, findings, valid_until, checked_at)
            values (:application, :material, :file, :findings, :validUntil, :at)
            on conflict (application, material, file) do update
              set findings = excluded.findings, valid_until = excluded.valid_until,
                  checked_at = excluded.checked_at
            """)
        .param("application", application)
        .param("material", material)
        .param("file", file)
        .param("findings", found.stream().map(Finding::name).toArray(String[]::new))
        .param("validUntil", validUntil)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Of the newest files of each material. */
  List<Row> ofApplication(UUID application) {
    return db.sql(
            """
            select c.material, c.file, f.finding
            from onestop.photo_check c
            join onestop.material_file m
              on m.application = c.application and m.material = c.material and m.file = c.file
            cross join lateral unnest(c.findings) with ordinality as f (finding, place)
            where c.application = :application
              and m.round = (select max(n.round) from onestop.material_file n
                             where n.application = c.application and n.material = c.material)
            order by c.material, m.position, f.place
            """)
        .param("application", application)
        .query(Row.class)
        .list();
  }
}
