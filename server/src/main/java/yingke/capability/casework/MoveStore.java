package yingke.capability.casework;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import yingke.capability.casework.Timing.Item;
import yingke.capability.casework.Timing.Waiting;
import yingke.kernel.sql.Typed;

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
  boolean open(CaseFile file, Entry entry, Waiting waiting, String detail) {
    return db.sql(
                """
                with c as (
                  insert into casework.case_file
                    (id, number, matter, procedure_id, procedure_content, subject, party,
                     party_name, department, division, promised_limit, statutory_limit, data, step,
                     entered_by, trail, done, status, clocks, version, seq, head,
                     opened_at, turn, parent, involved)
                  values (:id, :number, :matter, :procedure, :content, :subject, :party, :partyName,
                    :department, :division, :promised, :statutory, :data::jsonb, :step, :enteredBy,
                    :trail, :done, 'OPEN', :clocks::jsonb, 0, 0, :hash, :at, :turn::jsonb, :parent::uuid, :involved)
                  on conflict do nothing returning id, department, division, tx),
                i as (insert into casework.work_item
                    (id, case_id, step, post, department, division, since, due, yellow_at, red_at,
                     statutory_at, branch, assignee, assignee_name, timer_at)
                  select gen_random_uuid(), c.id, :step, w.post, w.department, c.division, w.since,
                         w.due, w.yellow, w.red, w.statutory, w.branch, w.assignee, w.name,
                         :timerAt::timestamptz
                  from c cross join unnest(
                    :posts::text[], :departments::text[], :sinces::text[]::timestamptz[],
                    :dues::text[]::timestamptz[], :yellows::text[]::timestamptz[],
                    :reds::text[]::timestamptz[], :statutories::text[]::timestamptz[],
                    :branches::text[], :assignees::text[], :assigneeNames::text[]) as w
                    (post, department, since, due, yellow, red, statutory, branch, assignee, name)),
                a as (select audit.append(
                    :actor, 'casework.case.open', 'case:' || c.id, :detail::jsonb, :inName) from c),
                t as (insert into casework.timeline
                    (case_id, seq, command, at, actor, actor_name, in_name, kind, action, to_step,
                     files, form, fingerprint, hash, tx)
                  select c.id, 0, :command, :at, :actor, :actorName, :inName, 'ADVANCED', 'open',
                         :step, '{}', :form::json, :fingerprint, :hash, c.tx from c returning seq)
                select count(*) from t, a
                """)
            .params(values(file, entry, waiting, "casework.case.open", detail))
            .query(Integer.class)
            .single()
        == 1;
  }

  /** Writes an action; false when somebody else changed the case, and then nothing is written. */
  boolean move(CaseFile file, Entry entry, Waiting waiting, String operation, String detail) {
    return db.sql(
                """
                with c as (
                  update casework.case_file
                  set step = :step, entered_by = :enteredBy, trail = :trail, done = :done,
                      status = :status, outcome = :outcome, clocks = :clocks::jsonb,
                      version = :version, seq = :seq, head = :hash, tx = greatest(tx, pg_current_xact_id()),
                      closed_at = :closedAt::timestamptz, turn = :turn::jsonb, involved = :involved
                  where id = :id and version = :version - 1 and status = 'OPEN'
                  returning id, department, division, tx),
                d as (delete from casework.work_item w using c where w.case_id = c.id),
                i as (insert into casework.work_item
                    (id, case_id, step, post, department, division, since, due, yellow_at, red_at,
                     statutory_at, branch, assignee, assignee_name, timer_at)
                  select gen_random_uuid(), c.id, :step, w.post, w.department, c.division, w.since,
                         w.due, w.yellow, w.red, w.statutory, w.branch, w.assignee, w.name,
                         :timerAt::timestamptz
                  from c cross join unnest(
                    :posts::text[], :departments::text[], :sinces::text[]::timestamptz[],
                    :dues::text[]::timestamptz[], :yellows::text[]::timestamptz[],
                    :reds::text[]::timestamptz[], :statutories::text[]::timestamptz[],
                    :branches::text[], :assignees::text[], :assigneeNames::text[]) as w
                    (post, department, since, due, yellow, red, statutory, branch, assignee, name)),
                a as (select audit.append(
                    :actor, :operation, 'case:' || c.id, :detail::jsonb, :inName) from c),
                t as (insert into casework.timeline
                    (case_id, seq, command, at, actor, actor_name, in_name, kind, action,
                     from_step, to_step, outcome, opinion, files, form, fingerprint, hash, tx, branch)
                  select c.id, :seq, :command, :at, :actor, :actorName, :inName, :kind, :action,
                         :from, :to, :outcome, :opinion, :files::text[]::uuid[], :form::json,
                         :fingerprint, :hash, c.tx, :branch from c returning seq)
                select count(*) from t, a
                """)
            .params(values(file, entry, waiting, operation, detail))
            .query(Integer.class)
            .single()
        == 1;
  }

  /** Writes that a clock ran out, or what else moves nothing; version and work items stay. */
  void tell(CaseFile file, Entry entry, @Nullable Instant timer, String operation, String detail) {
    db.sql(
            """
            with c as (
              update casework.case_file
              set clocks = :clocks::jsonb, seq = :seq, head = :hash, tx = greatest(tx, pg_current_xact_id())
              where id = :id and version = :version and status = 'OPEN'
              returning id, tx),
            w as (
              update casework.work_item w set timer_at = :timerAt::timestamptz from c
              where w.case_id = c.id and w.timer_at is distinct from :timerAt::timestamptz),
            a as (
              select audit.append(:actor, :operation, 'case:' || c.id,
                                  :detail::jsonb, :inName) as entry
              from c),
            t as (
              insert into casework.timeline
                (case_id, seq, command, at, actor, actor_name, in_name, kind, action, to_step,
                 clock, opinion, files, form, fingerprint, hash, tx, branch)
              select c.id, :seq, :command, :at, :actor, :actorName, :inName, :kind, :action, :to,
                     :clock, :opinion, :files::text[]::uuid[], :form::json, :fingerprint, :hash,
                     c.tx, :branch
              from c
              returning seq)
            select count(*) from t, a
            """)
        .params(values(file, entry, new Waiting(List.of(), timer), operation, detail))
        .query(Integer.class)
        .single();
  }

  private Map<String, @Nullable Object> values(
      CaseFile file, Entry entry, Waiting waiting, String operation, String detail) {
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
    values.put("outcome", Typed.text(file.outcome()));
    values.put("clocks", json.writeValueAsString(file.clocks()));
    values.put("version", file.version());
    values.put("closedAt", Typed.text(file.closedAt()));
    values.put("turn", Typed.text(file.open() ? json.writeValueAsString(file.turn()) : null));
    values.put("parent", Typed.text(file.around().parent()));
    values.put("involved", file.around().involved().toArray(String[]::new));
    values.put("operation", operation);
    values.put("detail", detail);
    put(values, entry, file.head());
    put(values, waiting.items());
    values.put("timerAt", Typed.text(waiting.timer()));
    return values;
  }

  private static void put(Map<String, @Nullable Object> values, List<Item> items) {
    values.put("posts", texts(items, Item::post));
    values.put("departments", texts(items, Item::department));
    values.put("sinces", texts(items, Item::since));
    values.put("dues", texts(items, item -> item.times().due()));
    values.put("yellows", texts(items, item -> item.times().yellowAt()));
    values.put("reds", texts(items, item -> item.times().redAt()));
    values.put("statutories", texts(items, item -> item.times().statutoryAt()));
    values.put("branches", texts(items, Item::branch));
    values.put("assignees", texts(items, item -> staff(item.assignee())));
    values.put("assigneeNames", texts(items, item -> name(item.assignee())));
  }

  private static @Nullable String staff(@Nullable Assignee assignee) {
    return assignee == null ? null : assignee.staff();
  }

  private static @Nullable String name(@Nullable Assignee assignee) {
    return assignee == null ? null : assignee.name();
  }

  private static @Nullable String[] texts(
      List<Item> items, Function<Item, @Nullable Object> value) {
    return items.stream()
        .map(value)
        .map(each -> each == null ? null : each.toString())
        .toArray(String[]::new);
  }

  private static void put(Map<String, @Nullable Object> values, Entry entry, byte[] hash) {
    values.put("seq", entry.seq());
    values.put("command", entry.command());
    values.put("at", entry.at().atOffset(ZoneOffset.UTC));
    values.put("actor", entry.actor());
    values.put("actorName", entry.actorName());
    values.put("inName", entry.inName());
    values.put("kind", entry.kind().name());
    values.put("action", entry.action());
    values.put("from", Typed.text(entry.from()));
    values.put("to", Typed.text(entry.to()));
    values.put("clock", Typed.text(entry.clock()));
    values.put("opinion", Typed.text(entry.opinion()));
    values.put("files", entry.files().stream().map(UUID::toString).toArray(String[]::new));
    values.put("form", entry.form());
    values.put("fingerprint", entry.fingerprint());
    values.put("branch", Typed.text(entry.branch()));
    values.put("hash", hash);
  }
}
