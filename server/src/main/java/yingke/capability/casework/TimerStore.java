package yingke.capability.casework;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.capability.casework.Timing.ItemTimes;

/** What is due, and when things become due. */
@Repository
class TimerStore {
  /** What was reckoned for one thing that waits in an open case. */
  record Times(UUID caseId, @Nullable Instant timer, @Nullable String branch, ItemTimes item) {}

  private final JdbcClient db;
  private final CaseStore cases;

  TimerStore(JdbcClient db, CaseStore cases) {
    this.db = db;
    this.cases = cases;
  }

  /**
   * A case that the program has to look at.
   *
   * @param tries how often that failed on end
   */
  record Due(UUID id, int tries) {}

  /** Cases that the program has to look at, those that wait longest first. */
  List<Due> due(Instant now, int limit) {
    return db.sql(
            """
            select c.id, c.timer_tries as tries
            from (
              select case_id, min(timer_at) as at from casework.work_item
              where timer_at <= :now
              group by case_id
              order by at
              limit :limit) w
              join casework.case_file c on c.id = w.case_id
            order by w.at
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("limit", limit)
        .query(Due.class)
        .list();
  }

  void setTimer(UUID id, @Nullable Instant at) {
    db.sql(
            """
            with w as (
              update casework.work_item set timer_at = :at::timestamptz
              where case_id = :id and timer_at is distinct from :at::timestamptz)
            update casework.case_file set timer_tries = 0 where id = :id and timer_tries > 0
            """)
        .param("id", id)
        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Lets a case wait that could not go on, so that it does not stand before the others. */
  void putOff(UUID id, Instant now, Instant until) {
    db.sql(
            """
            with w as (
              update casework.work_item set timer_at = :until
              where case_id = :id and timer_at <= :now
              returning case_id)
            update casework.case_file set timer_tries = timer_tries + 1
            where id in (select case_id from w)
            """)
        .param("id", id)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .update();
  }

  void askRecount(Instant now) {
    db.sql("insert into casework.recount (asked_at) values (?)")
        .param(now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The newest wish to reckon anew that was asked before; empty when there is none. */
  Optional<Long> lastRecount(Instant before) {
    return db.sql("select id from casework.recount where asked_at < ? order by id desc limit 1")
        .param(before.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .optional();
  }

  void recounted(long upTo) {
    db.sql("delete from casework.recount where id <= ?").param(upTo).update();
  }

  /** Open cases by id, locked. */
  List<CaseFile> openAfter(UUID after, int limit) {
    return db.sql(
            """
            select c.* from casework.case_file c
            where c.id > :after and c.status = 'OPEN'
            order by c.id
            limit :limit
            for update
            """)
        .param("after", after)
        .param("limit", limit)
        .query((row, _) -> cases.file(row))
        .list();
  }

  void saveTimes(List<Times> all) {
    db.sql(
            """
            with u as (
              select * from unnest(
                :ids::text[]::uuid[], :timer::text[]::timestamptz[], :due::text[]::timestamptz[],
                :yellow::text[]::timestamptz[], :red::text[]::timestamptz[],
                :statutory::text[]::timestamptz[], :branches::text[])
                as u (id, timer, due, yellow, red, statutory, branch))
            update casework.work_item w
            set due = u.due, yellow_at = u.yellow, red_at = u.red, statutory_at = u.statutory,
                timer_at = u.timer
            from u
            where w.case_id = u.id and w.branch is not distinct from u.branch
            """)
        .param("ids", texts(all, Times::caseId))
        .param("timer", texts(all, Times::timer))
        .param("due", texts(all, times -> times.item().due()))
        .param("yellow", texts(all, times -> times.item().yellowAt()))
        .param("red", texts(all, times -> times.item().redAt()))
        .param("statutory", texts(all, times -> times.item().statutoryAt()))
        .param("branches", texts(all, Times::branch))
        .update();
  }

  private static @Nullable String[] texts(
      List<Times> all, Function<Times, @Nullable Object> value) {
    return all.stream()
        .map(value)
        .map(each -> each == null ? null : each.toString())
        .toArray(String[]::new);
  }
}
