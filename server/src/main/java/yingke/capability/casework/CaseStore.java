package yingke.capability.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import yingke.capability.casework.clocks.CaseClocks;
import yingke.capability.casework.procedures.Procedures;
import yingke.capability.casework.scope.Reach;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.sql.Typed;

/** Loads one case, within what the caller may see. */
@Repository
class CaseStore {
  private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

  /** A command that was carried out before: on which case, and what it said. */
  record Earlier(UUID caseId, byte[] fingerprint) {}

  /** A case that nobody else changes until the transaction ends. */
  record Locked(CaseFile file, @Nullable Earlier earlier) {}

  private final JdbcClient db;
  private final JsonMapper json;
  private final Procedures procedures;

  CaseStore(JdbcClient db, JsonMapper json, Procedures procedures) {
    this.db = db;
    this.json = json;
    this.procedures = procedures;
  }

  Optional<CaseFile> find(UUID id, Reach reach) {
    return db.sql(
            """
            select c.* from casework.case_file c
            where c.id = :id
              and (c.party = :party
                or ((:all or c.department = any (:departments) or c.involved && :departments::text[])
                  and c.division like :division || '%'))
            """)
        .params(reach(reach))
        .param("id", id)
        .query((row, _) -> file(row))
        .optional();
  }

  Optional<CaseFile> findByMatter(String matter, Reach reach) {
    return db.sql(
            """
            select c.* from casework.case_file c
            where c.matter = :matter
              and (c.party = :party
                or ((:all or c.department = any (:departments) or c.involved && :departments::text[])
                  and c.division like :division || '%'))
            """)
        .params(reach(reach))
        .param("matter", matter)
        .query((row, _) -> file(row))
        .optional();
  }

  /** Locks the case and looks for the command in the same round trip. */
  Optional<Locked> lock(UUID id, UUID command, Reach reach) {
    return db.sql(
            """
            select c.*, t.case_id as earlier_case, t.fingerprint as earlier_fingerprint
            from casework.case_file c left join casework.timeline t on t.command = :command
            where c.id = :id
              and (c.party = :party
                or ((:all or c.department = any (:departments) or c.involved && :departments::text[])
                  and c.division like :division || '%'))
            for update of c
            """)
        .params(reach(reach))
        .param("id", id)
        .param("command", command)
        .query((row, _) -> {
          var earlier = row.getObject("earlier_case", UUID.class);
          return new Locked(
              file(row),
              earlier == null ? null : new Earlier(earlier, row.getBytes("earlier_fingerprint")));
        })
        .optional();
  }

  Optional<Earlier> earlier(UUID command) {
    return db.sql("select case_id, fingerprint from casework.timeline where command = ?")
        .param(command)
        .query((row, _) -> new Earlier(row.getObject(1, UUID.class), row.getBytes(2)))
        .optional();
  }

  /** The next number of a child of this case, which is locked; it counts as one from now on. */
  int nextChild(UUID parent) {
    return db.sql(
            """
            update casework.case_file set children = children + 1 where id = ? returning children
            """)
        .param(parent)
        .query(Integer.class)
        .single();
  }

  boolean hasOpenChildren(UUID parent) {
    return db.sql(
            "select exists (select from casework.case_file where parent = ? and status = 'OPEN')")
        .param(parent)
        .query(Boolean.class)
        .single();
  }

  List<UUID> openChildren(UUID parent) {
    return db.sql(
            "select id from casework.case_file where parent = ? and status = 'OPEN' order by id")
        .param(parent)
        .query(UUID.class)
        .list();
  }

  /** What was last written on a case by whoever acted; empty when nobody wrote anything. */
  Optional<String> lastOpinion(UUID id) {
    return db.sql(
            """
            select opinion from casework.timeline
            where case_id = ? and opinion is not null
            order by seq desc limit 1
            """)
        .param(id)
        .query(String.class)
        .optional();
  }

  String enteredBy(UUID id) {
    return db.sql("select entered_by from casework.case_file where id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  private static Map<String, @Nullable Object> reach(Reach reach) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("party", Typed.text(reach.party()));
    values.put("all", reach.all());
    values.put("departments", reach.departmentArray());
    values.put("division", reach.division());
    return values;
  }

  CaseFile file(ResultSet row) throws SQLException {
    return new CaseFile(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("matter"),
        procedures.get(row.getString("procedure_content")),
        row.getString("subject"),
        SubjectRef.parse(row.getString("party")),
        row.getString("party_name"),
        row.getString("department"),
        row.getString("division"),
        row.getInt("promised_limit"),
        row.getInt("statutory_limit"),
        json.readValue(row.getString("data"), DATA),
        row.getString("step"),
        row.getString("entered_by"),
        List.of((String[]) row.getArray("trail").getArray()),
        List.of((String[]) row.getArray("done").getArray()),
        row.getString("status").equals("OPEN"),
        row.getString("outcome"),
        json.readValue(row.getString("clocks"), CaseClocks.class),
        row.getInt("version"),
        row.getInt("seq"),
        row.getBytes("head"),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        instant(row, "closed_at"),
        turn(row),
        new Around(
            row.getObject("parent", UUID.class),
            row.getInt("children"),
            row.getInt("urgings"),
            List.of((String[]) row.getArray("involved").getArray())));
  }

  /** A concluded case is not on its way any more. */
  private Turn turn(ResultSet row) throws SQLException {
    var turn = row.getString("turn");
    if (turn != null) return json.readValue(turn, Turn.class);
    var opened = row.getObject("opened_at", OffsetDateTime.class).toInstant();
    return new Turn(opened, row.getInt("version"), null, List.of());
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  /** Open cases of a department, and those of others in which work waits for it. */
  int countOpen(String department) {
    return db.sql(
            """
            select count(*) from casework.case_file c
            where c.status = 'OPEN'
              and (c.department = :department
                   or exists (select from casework.work_item w
                              where w.case_id = c.id and w.department = :department))
            """)
        .param("department", department)
        .query(Integer.class)
        .single();
  }
}
