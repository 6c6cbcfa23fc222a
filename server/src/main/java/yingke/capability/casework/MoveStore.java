package yingke.capability.casework;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import yingke.capability.casework.Timing.ItemTimes;

/**
 * Writes what happens to a case: case, work item, timeline and audit in one statement each. Every
 * arm reads from the row that was written first, so that a lost race writes nothing at all.
 */
@Repository
class MoveStore {
  private final JdbcClient db;
  private final JsonMapper json;

  MoveStore(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /** Writes a new case; false when its id, number or matter is taken. */
  boolean open(CaseFile file, Entry entry, ItemTimes times, String detail) {
    return db.sql(
                """
                with c as (
                  insert into casework.case_file
                    (id, number, matter, procedure_id, procedure_content, subject, party,
                     party_name, department, division, promised_limit, statutory_limit, data, step,
                     entered_by, trail, done, status, clocks, timer_at, version, seq, head,
                     opened_at)
                  values
                    (:id, :number, :matter, :procedure, :content, :subject, :party,
                     :partyName, :department, :division, :promised, :statutory, :data::jsonb, :step,
                     :enteredBy, :trail, :done, 'OPEN', :clocks::jsonb, :timerAt::timestamptz, 0, 0,
                     :hash, :at)
                  on conflict do nothing
                  returning id, tx),
                i as (
                  insert into casework.work_item
                    (id, case_id, step, post, department, division, since, due, yellow_at, red_at, statutory_at)
                  select :item, c.id, :step, :post, :department, :division, :at, :due::timestamptz,
                         :yellowAt::timestamptz, :redAt::timestamptz, :statutoryAt::timestamptz
                  from c),
                a as (
                  select audit.append(:actor, 'casework.case.open', 'case:' || c.id, :detail::jsonb,
                                      :inName) as entry from c),
                t as (
                  insert into casework.timeline
                    (case_id, seq, command, at, actor, actor_name, in_name, kind, action, to_step,
                     files, form, fingerprint, hash, tx)
                  select c.id, 0, :command, :at, :actor, :actorName, :inName, 'ADVANCED', 'open',
                         :step, '{}', :form::json, :fingerprint, :hash, c.tx
                  from c
                  returning seq)
                select count(*) from t, a
                """)
            .params(values(file, entry, times, detail))
            .query(Integer.class)
            .single()
        == 1;
  }

  /** Writes an action; false when somebody else changed the case, and then nothing is written. */
  boolean move(CaseFile file, Entry entry, ItemTimes times, String detail) {
    return db.sql(
                """
                with c as (
                  update casework.case_file
                  set step = :step, entered_by = :enteredBy, trail = :trail, done = :done,
                      status = :status, outcome = :outcome, clocks = :clocks::jsonb,
                      timer_at = :timerAt::timestamptz, version = :version, seq = :seq,
                      head = :hash, tx = greatest(tx, pg_current_xact_id()),
                      closed_at = :closedAt::timestamptz
                  where id = :id and version = :version - 1 and status = 'OPEN'
                  returning id, department, division, tx),
                d as (delete from casework.work_item w using c where w.case_id = c.id),
                i as (
                  insert into casework.work_item
                    (id, case_id, step, post, department, division, since, due, yellow_at, red_at, statutory_at)
                  select :item, c.id, :step, :post, c.department, c.division, :at,
                         :due::timestamptz, :yellowAt::timestamptz, :redAt::timestamptz,
                         :statutoryAt::timestamptz
                  from c
                  where :status = 'OPEN'),
                a as (
                  select audit.append(:actor, 'casework.case.act', 'case:' || c.id, :detail::jsonb,
                                      :inName) as entry from c),
                t as (
                  insert into casework.timeline
                    (case_id, seq, command, at, actor, actor_name, in_name, kind, action,
                     from_step, to_step, outcome, opinion, files, form, fingerprint, hash, tx)
                  select c.id, :seq, :command, :at, :actor, :actorName, :inName, :kind, :action,
                         :from, :to, :outcome, :opinion, :files::text[]::uuid[], :form::json,
                         :fingerprint, :hash, c.tx
                  from c
                  returning seq)
                select count(*) from t, a
                """)
            .params(values(file, entry, times, detail))
            .query(Integer.class)
            .single()
        == 1;
  }

  /** Writes that a clock ran out; version and work item stay. */
  void tell(CaseFile file, Entry entry, ItemTimes times, String detail) {
    db.sql(
            """
            with c as (
              update casework.case_file
              set clocks = :clocks::jsonb, timer_at = :timerAt::timestamptz, seq = :seq,
                  head = :hash, tx = greatest(tx, pg_current_xact_id())
              where id = :id and version = :version and status = 'OPEN'
              returning id, tx),
            a as (
              select audit.append(:actor, 'casework.case.overdue', 'case:' || c.id,
                                  :detail::jsonb, :inName) as entry
              from c),
            t as (
              insert into casework.timeline
                (case_id, seq, command, at, actor, actor_name, in_name, kind, action, to_step,
                 clock, files, form, fingerprint, hash, tx)
              select c.id, :seq, :command, :at, :actor, :actorName, :inName, 'OVERDUE', '', :to,
                     :clock, '{}', :form::json, :fingerprint, :hash, c.tx
              from c
              returning seq)
            select count(*) from t, a
            """)
        .params(values(file, entry, times, detail))
        .query(Integer.class)
        .single();
  }

  private Map<String, @Nullable Object> values(
      CaseFile file, Entry entry, ItemTimes times, String detail) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("id", file.id());
    values.put("number", file.number());
    values.put("matter", file.matter());
    values.put("procedure", file.procedure().id());
    values.put("content", file.procedure().content());
    values.put("subject", file.subject());
    values.put("party", file.party().toString());
    values.put("partyName", file.partyName());
    values.put("department", file.department());
    values.put("division", file.division());
    values.put("promised", file.promised());
    values.put("statutory", file.statutory());
    values.put("data", json.writeValueAsString(file.data()));
    values.put("step", file.step());
    values.put("enteredBy", file.enteredBy());
    values.put("trail", file.trail().toArray(String[]::new));
    values.put("done", file.done().toArray(String[]::new));
    values.put("status", file.open() ? "OPEN" : "CLOSED");
    values.put("outcome", file.outcome());
    values.put("clocks", json.writeValueAsString(file.clocks()));
    values.put("timerAt", time(file.timerAt()));
    values.put("version", file.version());
    values.put("closedAt", time(file.closedAt()));
    values.put("item", UUID.randomUUID());
    values.put("post", file.at().actor());
    values.put("due", time(times.due()));
    values.put("yellowAt", time(times.yellowAt()));
    values.put("redAt", time(times.redAt()));
    values.put("statutoryAt", time(times.statutoryAt()));
    values.put("detail", detail);
    put(values, entry, file.head());
    return values;
  }

  private static void put(Map<String, @Nullable Object> values, Entry entry, byte[] hash) {
    values.put("seq", entry.seq());
    values.put("command", entry.command());
    values.put("at", time(entry.at()));
    values.put("actor", entry.actor());
    values.put("actorName", entry.actorName());
    values.put("inName", entry.inName());
    values.put("kind", entry.kind().name());
    values.put("action", entry.action());
    values.put("from", entry.from());
    values.put("to", entry.to());
    values.put("clock", entry.clock());
    values.put("opinion", entry.opinion());
    values.put("files", entry.files().stream().map(UUID::toString).toArray(String[]::new));
    values.put("form", entry.form());
    values.put("fingerprint", entry.fingerprint());
    values.put("hash", hash);
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
