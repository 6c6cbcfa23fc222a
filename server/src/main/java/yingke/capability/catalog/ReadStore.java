package yingke.capability.catalog;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.sql.Row;

/** The record of reads; rows are only ever added, the table refuses anything else. */
@Repository
class ReadStore {
  private final JdbcClient db;

  ReadStore(JdbcClient db) {
    this.db = db;
  }

  void add(ReadRecord read) {
    db.sql(
            """
            insert into catalog.read_record
              (at, resource, reader, matter, grant_title, about, actor, actor_name, refusal)
            values (:at, :resource, :reader, :matter, :grantTitle, :about, :actor, :actorName,
                    :refusal)
            """)
        .paramSource(Row.of(read))
        .update();
  }
}
