package yingke.kernel.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds entries. */
@Repository
class EntryStore {
  private final JdbcClient db;

  EntryStore(JdbcClient db) {
    this.db = db;
  }

  void append(
      String actor, String operation, String object, String detail, @Nullable String party) {
    db.sql("select audit.append(:actor, :operation, :object, :detail::jsonb, :party)")
        .param("actor", actor)
        .param("operation", operation)
        .param("object", object)
        .param("detail", detail)
        .param("party", party)
        .query(Long.class)
        .single();
  }
}
