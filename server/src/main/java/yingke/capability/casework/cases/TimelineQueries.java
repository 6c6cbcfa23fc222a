package yingke.capability.casework.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A case's events in order, and the acts of one officer. */
@Repository
class TimelineQueries {
  private static final TypeReference<Map<String, Object>> FORM = new TypeReference<>() {};

  /** An event as it is stored, with the text of the procedure that it happened under. */
  record Stored(
      UUID id,
      int seq,
      Instant at,
      String actorName,
      String inName,
      String kind,
      String action,
      @Nullable String from,
      @Nullable String to,
      @Nullable String outcome,
      @Nullable String clock,
      @Nullable String opinion,
      List<UUID> files,
      Map<String, Object> form,
      String content,
      @Nullable String branch) {
    /** Told among officers only. */
    boolean noted() {
      return kind.equals("NOTED");
    }
  }

  /** An act of an officer, and how its case stands now. */
  record Act(
      UUID id,
      UUID caseId,
      Instant at,
      String action,
      @Nullable String fromStep,
      String number,
      String subject,
      String partyName,
      String content,
      String step,
      String status,
      @Nullable String outcome) {}

  private final JdbcClient db;
  private final JsonMapper json;

  TimelineQueries(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  List<Stored> of(UUID caseId) {
    return db.sql(
            """
            select t.*, c.procedure_content
            from casework.timeline t join casework.case_file c on c.id = t.case_id
            where t.case_id = ?
            order by t.seq
            """)
        .param(caseId)
        .query((row, _) -> stored(row))
        .list();
  }

  /** Newest first. */
  List<Act> by(String account, @Nullable After after, int limit) {
    return db.sql(
            """
            select t.command as id, t.case_id, t.at, t.action, t.from_step, c.number, c.subject,
                   c.party_name, c.procedure_content as content, c.step, c.status, c.outcome
            from casework.timeline t join casework.case_file c on c.id = t.case_id
            where t.actor = :account
              and (:afterId::uuid is null
                or (t.at, t.command) < (:afterAt::timestamptz, :afterId::uuid))
            order by t.at desc, t.command desc
            limit :limit
            """)
        .param("account", account)
        .param("afterAt", After.at(after))
        .param("afterId", After.id(after))
        .param("limit", limit)
        .query(Act.class)
        .list();
  }

  private Stored stored(ResultSet row) throws SQLException {
    return new Stored(
        row.getObject("command", UUID.class),
        row.getInt("seq"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("actor_name"),
        row.getString("in_name"),
        row.getString("kind"),
        row.getString("action"),
        row.getString("from_step"),
        row.getString("to_step"),
        row.getString("outcome"),
        row.getString("clock"),
        row.getString("opinion"),
        Arrays.asList((UUID[]) row.getArray("files").getArray()),
        json.readValue(row.getString("form"), FORM),
        row.getString("procedure_content"),
        row.getString("branch"));
  }
}
