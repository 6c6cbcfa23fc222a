package yingke.capability.registry.demo;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Knows whether the demonstration's people are there already. */
@Repository
class DemoStore {
  private final JdbcClient db;

  DemoStore(JdbcClient db) {
    this.db = db;
  }

  boolean has(UUID person) {
    return db.sql("select exists (select from registry.person where id = :id)")
        .param("id", person)
        .query(Boolean.class)
        .single();
  }
}
