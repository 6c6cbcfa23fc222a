package yingke.systems.onestop.handout;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists of a counter; {@code within} is the division that it serves. */
@Repository
class HandOutQueries {
  private final JdbcClient db;

  HandOutQueries(JdbcClient db) {
    this.db = db;
  }

  /** Still to be served, the most urgent first, from behind the one with the id {@code after}. */
  List<HandOut> open(String within, @Nullable String q, @Nullable UUID after, int limit) {
    return db.sql(
            """
            select * from onestop.hand_out
            where state <> 'SERVED' and division like :within || '%'
              and (:q::text is null or number like :q || '%' or applicant_name like '%' || :q || '%'
                   or item_name like '%' || :q || '%')
              and (:after::uuid is null or (due_on, id) >
                    (select p.due_on, p.id from onestop.hand_out p where p.id = :after))
            order by due_on, id limit :limit
            """)
        .param("within", within)
        .param("q", q)
        .param("after", after)
        .param("limit", limit)
        .query((row, _) -> HandOutStore.handOut(row))
        .list();
  }

  /** Served, the newest first. */
  List<HandOut> served(String within, @Nullable String q, @Nullable UUID after, int limit) {
    return db.sql(
            """
            select * from onestop.hand_out
            where state = 'SERVED' and division like :within || '%'
              and (:q::text is null or number like :q || '%' or applicant_name like '%' || :q || '%'
                   or item_name like '%' || :q || '%')
              and (:after::uuid is null or (served_on, id) <
                    (select p.served_on, p.id from onestop.hand_out p where p.id = :after))
            order by served_on desc, id desc limit :limit
            """)
        .param("within", within)
        .param("q", q)
        .param("after", after)
        .param("limit", limit)
        .query((row, _) -> HandOutStore.handOut(row))
        .list();
  }

  Optional<HandOut> find(UUID id, String within) {
    return db.sql("select * from onestop.hand_out where id = :id and division like :within || '%'")
        .param("id", id)
        .param("within", within)
        .query((row, _) -> HandOutStore.handOut(row))
        .optional();
  }
}
