package yingke.systems.onestop.applications;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By which way applications were handed in: online, at the comprehensive window, at a point. */
@Repository
public class ChannelStore {
  private final JdbcClient db;

  ChannelStore(JdbcClient db) {
    this.db = db;
  }

  /**
   * Notes the way. An officer who hands an application in does so in a visit that has it; everybody
   * else does it online.
   *
   * @param account that hands it in
   */
  public void mark(UUID application, String account) {
    db.sql(
            """
            update onestop.application set channel = coalesce((
              select v.channel from onestop.visit v
              join onestop.visit_application t on t.visit = v.id
              where t.application = :application and v.officer = :account
              order by v.opened_at desc limit 1), 'ONLINE')
            where id = :application
            """)
        .param("application", application)
        .param("account", account)
        .update();
  }

  /** ONLINE, WINDOW or POINT. */
  public String of(UUID application) {
    return db.sql("select channel from onestop.application where id = :application")
        .param("application", application)
        .query(String.class)
        .single();
  }
}
