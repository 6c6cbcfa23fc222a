package yingke.bench.casework;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Empty copies of the engine's tables, with the same indexes, for the floor to write into. */
public final class Copies {
  static final String CLOCKS =
      """
      {"all":[
       {"id":"promise","limit":"7wd","title":"承诺时限","startedAt":"2026-11-25T08:00:00Z","told":false},
       {"id":"statutory","limit":"10wd","title":"法定时限","startedAt":"2026-11-25T08:00:00Z","told":false}]}
      """;

  static final String TURN =
      """
      {"since":"2026-11-25T08:00:00Z","changed":0,"assignee":null,"branches":[]}
      """;

  private Copies() {}

  /** Makes them; answers the hash of a procedure's text, which every case refers to. */
  public static String make(JdbcClient db) {
    db.sql("drop schema if exists bench cascade").update();
    db.sql("create schema bench").update();
    db.sql("create table bench.case_file (like casework.case_file including all)").update();
    db.sql("alter table bench.case_file set (fillfactor = 75)").update(); // not copied by like
    db.sql("create table bench.work_item (like casework.work_item including all)").update();
    db.sql("create table bench.timeline (like casework.timeline including all)").update();
    db.sql("create table bench.subscriber (like casework.subscriber including all)").update();
    db.sql("create table bench.entry (like audit.entry including all)").update();
    db.sql("create table bench.link (like audit.link including all)").update();
    for (var reference :
        new String[] {
          "case_file add foreign key (procedure_content) references casework.procedure_text",
          "work_item add foreign key (case_id) references bench.case_file on delete cascade",
          "timeline add foreign key (case_id) references bench.case_file on delete cascade"
        }) db.sql("alter table bench." + reference).update();
    db.sql(
            """
            insert into bench.subscriber (id, moved_at)
            select id, now() from casework.subscriber
            """)
        .update();
    return db.sql(
            "select content from casework.procedure_text where id = 'bench-three-steps' limit 1")
        .query(String.class)
        .single();
  }
}
