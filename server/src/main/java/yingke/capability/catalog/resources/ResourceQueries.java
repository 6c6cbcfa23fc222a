package yingke.capability.catalog.resources;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.capability.catalog.Grant;

/** What is known of a resource beyond its declaration. */
@Repository
class ResourceQueries {
  private final JdbcClient db;

  ResourceQueries(JdbcClient db) {
    this.db = db;
  }

  /** Every grant ever given on the resource, those in force first. */
  List<Grant> grants(String resource) {
    return db.sql(
            """
            select id, resource, reader, purpose, title, basis, valid_from, valid_until, revoked_at,
                   revoked_by, revoked_reason
            from catalog.access_grant
            where resource = :resource
            order by revoked_at nulls first, reader, purpose
            """)
        .param("resource", resource)
        .query(Grant.class)
        .list();
  }

  ResourceDetail.Statistics statistics(String resource, Instant since) {
    return db.sql(
            """
            select count(*) filter (where refusal is null) as reads,
                   count(*) filter (where refusal is null and at >= :since) as reads_this_month,
                   count(*) filter (where refusal is not null and at >= :since)
                     as refusals_this_month,
                   max(at) filter (where refusal is null) as last_read
            from catalog.read_record
            where resource = :resource and reader <> 'self'
            """)
        .param("resource", resource)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(ResourceDetail.Statistics.class)
        .single();
  }
}
