package yingke.systems.onestop.ratings;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.crypto.Sealing;

/** Ratings: one an application, never changed. */
@Repository
public class RatingStore {
  private final JdbcClient db;
  private final Sealing sealing;

  RatingStore(JdbcClient db, Sealing sealing) {
    this.db = db;
    this.sealing = sealing;
  }

  /** False when the application has been rated already. */
  boolean insert(Rating r) {
    return db.sql(
                """
                insert into onestop.rating
                  (application, id, command, item, department, stars, tags, comment, rated_at,
                   rectify_by)
                values (:application, :id, :command, :item, :department, :stars, :tags, :comment,
                        :ratedAt, :rectifyBy)
                on conflict do nothing
                """)
            .param("application", r.application())
            .param("id", r.id())
            .param("command", r.command())
            .param("item", r.item())
            .param("department", r.department())
            .param("stars", r.stars())
            .param("tags", r.tags().toArray(String[]::new))
            .param("comment", r.comment() == null ? null : sealing.seal(r.comment()))
            .param("ratedAt", r.ratedAt().atOffset(ZoneOffset.UTC))
            .param("rectifyBy", r.rectifyBy())
            .update()
        == 1;
  }

  /** Whether this very command has rated it. */
  boolean wasDone(UUID application, UUID command) {
    return db.sql(
            """
            select exists (
              select from onestop.rating where application = :application and command = :command)
            """)
        .param("application", application)
        .param("command", command)
        .query(Boolean.class)
        .single();
  }

  /** The stars that the applicant gave, empty when none yet. */
  public Optional<Integer> findStars(UUID application) {
    return db.sql("select stars from onestop.rating where application = :application")
        .param("application", application)
        .query(Integer.class)
        .optional();
  }
}
