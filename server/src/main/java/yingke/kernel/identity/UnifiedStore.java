package yingke.kernel.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which account an ID number of the unified identity opens; the number itself is not kept. */
@Repository
class UnifiedStore {
  private final JdbcClient db;

  UnifiedStore(JdbcClient db) {
    this.db = db;
  }

  Optional<Account> find(byte[] index) {
    return db.sql(
            """
            select a.* from identity.account a
            join identity.unified_account u on u.account = a.id where u.id_index = ?
            """)
        .param(index)
        .query(Account.class)
        .optional();
  }

  Optional<Account> findBySubject(SubjectRef subject) {
    return db.sql("select * from identity.account where subject = ?")
        .param(subject.toString())
        .query(Account.class)
        .optional();
  }

  void bind(byte[] index, UUID account, Instant now) {
    db.sql(
            """
            insert into identity.unified_account (id_index, account, since)
            values (:index, :account, :now) on conflict do nothing
            """)
        .param("index", index)
        .param("account", account)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
