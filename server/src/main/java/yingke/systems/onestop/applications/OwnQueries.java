package yingke.systems.onestop.applications;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.identity.Caller;

/** Finding one's own applications among many. */
@Repository
public class OwnQueries {
  private final JdbcClient db;
  private final ApplicationStore store;

  OwnQueries(JdbcClient db, ApplicationStore store) {
    this.db = db;
    this.store = store;
  }

  /** Newest first, from behind the one with the id {@code after}. */
  public List<Application> list(Caller caller, OwnFilter filter, @Nullable UUID after, int limit) {
    return db.sql(
            """
            select id, command, number, item, item_version, department, applicant, applicant_name,
                   state, content, version, created_at, changed_at, submission, submitted_at,
                   case_id, outcome, concluded_at
            from onestop.application a
            where applicant = :applicant
              and (:reach::text[] is null or item = any (:reach))
              and (:group::text is null or :group = case
                    when state = 'CONCLUDED' then 'ENDED'
                    when state = 'DRAFT' or exists (
                      select from onestop.supplement s
                      where s.application = a.id and s.answered_at is null) then 'MINE'
                    else 'GOING' end)
              and (:words::text is null or number like '%' || :words || '%'
                    or item = any (:items))
              and (:after::uuid is null or (created_at, id) <
                    (select b.created_at, b.id from onestop.application b where b.id = :after))
            order by created_at desc, id desc
            limit :limit
            """)
        .param("applicant", caller.party().toString())
        .param("reach", caller.items())
        .param("group", filter.group() == null ? null : filter.group().name())
        .param("words", filter.words())
        .param("items", filter.items().toArray(String[]::new))
        .param("after", after)
        .param("limit", limit)
        .query((row, _) -> store.application(row))
        .list();
  }

  public OwnCounts counts(Caller caller) {
    return db.sql(
            """
            select count(*) filter (where a.state = 'DRAFT') as drafts,
                   count(*) filter (where a.state = 'SUBMITTED' and s.application is not null)
                     as supplements,
                   count(*) filter (where a.state = 'SUBMITTED' and s.application is null) as going,
                   count(*) filter (where a.state = 'CONCLUDED') as ended,
                   count(*) filter (where a.state = 'CONCLUDED' and a.outcome <> 'withdrawn'
                     and r.application is null) as unrated
            from onestop.application a
            left join onestop.supplement s on s.application = a.id and s.answered_at is null
            left join onestop.rating r on r.application = a.id
            where a.applicant = :applicant
              and (:reach::text[] is null or a.item = any (:reach))
            """)
        .param("applicant", caller.party().toString())
        .param("reach", caller.items())
        .query(OwnCounts.class)
        .single();
  }
}
