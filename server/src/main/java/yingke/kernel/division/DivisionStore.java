package yingke.kernel.division;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.sql.Row;

@Repository
class DivisionStore {
  private final JdbcClient db;

  DivisionStore(JdbcClient db) {
    this.db = db;
  }

  List<Division> all() {
    return db.sql("select code, name, level, parent, ended from division.division order by code")
        .query(Division.class)
        .list();
  }

  boolean isEmpty() {
    return db.sql("select not exists (select from division.division)")
        .query(Boolean.class)
        .single();
  }

  /** Parents before children. */
  void upsert(List<Division> divisions) {
    for (var division : divisions)
      db.sql(
              """
              insert into division.division (code, name, level, parent) values (:code, :name, :level, :parent)
              on conflict (code) do update
                set name = excluded.name, level = excluded.level, parent = excluded.parent,
                    ended = false
              """)
          .paramSource(Row.of(division))
          .update();
  }

  /** What the new edition of a county no longer lists. */
  void endAllBut(String countyPrefix, List<String> listed) {
    db.sql(
            """
            update division.division set ended = true
            where level >= 3 and code like :county || '%' and not code = any (:listed)
            """)
        .param("county", countyPrefix)
        .param("listed", listed.toArray(String[]::new))
        .update();
  }
}
