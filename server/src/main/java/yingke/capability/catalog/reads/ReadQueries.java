package yingke.capability.catalog.reads;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The read records, newest first. */
@Repository
class ReadQueries {
  /** A record as it is stored. */
  record Stored(
      long id,
      Instant at,
      String resource,
      String reader,
      String matter,
      @Nullable String grantTitle,
      String about,
      String actor,
      String actorName,
      @Nullable String refusal) {}

  private final JdbcClient db;
  private final Clock clock;

  ReadQueries(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  List<Stored> list(ReadFilter filter, @Nullable Long before, int limit) {
    return select(filter, before, limit).list();
  }

  /** For exports: the rows come one by one; the stream needs a transaction and must be closed. */
  Stream<Stored> stream(ReadFilter filter, int most) {
    return select(filter, null, most).stream();
  }

  private JdbcClient.MappedQuerySpec<Stored> select(
      ReadFilter filter, @Nullable Long before, int limit) {
    return db.sql(
            """
            select id, at, resource, reader, matter, grant_title, about, actor, actor_name, refusal
            from catalog.read_record
            where (:before::bigint is null or id < :before)
              and (:resource::text is null or resource = :resource)
              and (:reader::text is null or reader = :reader)
              and (:about::text is null or about = :about)
              and (:actor::text is null or actor = :actor)
              and (:refused::boolean is null or (refusal is not null) = :refused)
              and (:since::timestamptz is null or at >= :since)
              and (:until::timestamptz is null or at < :until)
            order by id desc
            limit :limit
            """)
        .withFetchSize(500)
        .param("before", before)
        .param("resource", filter.resource())
        .param("reader", filter.reader())
        .param("about", filter.about())
        .param("actor", filter.actor())
        .param("refused", filter.refused())
        .param("since", filter.since(clock.getZone()))
        .param("until", filter.before(clock.getZone()))
        .param("limit", limit)
        .query(Stored.class);
  }

  /** What others read about somebody; their own looks and what was refused are left out. */
  List<Stored> about(String subject, @Nullable Long before, int limit) {
    return db.sql(
            """
            select id, at, resource, reader, matter, grant_title, about, actor, actor_name, refusal
            from catalog.read_record
            where about = :about and reader <> 'self' and refusal is null
              and (:before::bigint is null or id < :before)
            order by id desc
            limit :limit
            """)
        .param("about", subject)
        .param("before", before)
        .param("limit", limit)
        .query(Stored.class)
        .list();
  }
}
