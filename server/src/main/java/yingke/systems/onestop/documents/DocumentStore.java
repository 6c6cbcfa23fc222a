package yingke.systems.onestop.documents;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.sql.Row;

/** Documents that were made, and their running numbers. */
@Repository
class DocumentStore {
  private final JdbcClient db;

  DocumentStore(JdbcClient db) {
    this.db = db;
  }

  boolean isMade(UUID act) {
    return db.sql("select exists (select from onestop.document where act = :act)")
        .param("act", act)
        .query(Boolean.class)
        .single();
  }

  /** The next number of a series in a year; a number taken in vain is given back by a rollback. */
  int next(String series, int year) {
    return db.sql(
            """
            insert into onestop.document_series as s (series, year, last)
            values (:series, :year, 1)
            on conflict (series, year) do update set last = s.last + 1
            returning last
            """)
        .param("series", series)
        .param("year", year)
        .query(Integer.class)
        .single();
  }

  void insert(Issued document) {
    db.sql(
            """
            insert into onestop.document
              (id, act, application, kind, title, number, file, pages, dated, made_at)
            values (:id, :act, :application, :kind, :title, :number, :file, :pages, :dated, :madeAt)
            """)
        .paramSource(Row.of(document))
        .update();
  }

  /** In the order in which they were made. */
  List<Issued> ofApplication(UUID application) {
    return db.sql(
            """
            select id, act, application, kind, title, number, file, pages, dated, made_at
            from onestop.document where application = :application order by made_at, number
            """)
        .param("application", application)
        .query(Issued.class)
        .list();
  }

  Optional<Issued> find(UUID id) {
    return db.sql(
            """
            select id, act, application, kind, title, number, file, pages, dated, made_at
            from onestop.document where id = :id
            """)
        .param("id", id)
        .query(Issued.class)
        .optional();
  }
}
