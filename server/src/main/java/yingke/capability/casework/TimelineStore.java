package yingke.capability.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The timelines as they are stored, for whoever verifies or shows them. */
@Repository
class TimelineStore {
  /**
   * One stored event.
   *
   * @param lastSeq of the case when this was read
   * @param head hash of its newest event, as the case itself holds it
   */
  record Link(Entry entry, byte[] hash, String number, int lastSeq, byte[] head) {}

  private final JdbcClient db;

  TimelineStore(JdbcClient db) {
    this.db = db;
  }

  /** By case and position, behind these. */
  List<Link> after(UUID caseId, int seq, int limit) {
    return db.sql(
            """
            select t.*, c.number, c.seq as last_seq, c.head
            from casework.timeline t join casework.case_file c on c.id = t.case_id
            where (t.case_id, t.seq) > (:caseId, :seq)
            order by t.case_id, t.seq
            limit :limit
            """)
        .param("caseId", caseId)
        .param("seq", seq)
        .param("limit", limit)
        .query((row, _) -> link(row))
        .list();
  }

  /** A case whose timeline was taken away altogether. */
  Optional<String> withoutBeginning() {
    return db.sql(
            """
            select c.number from casework.case_file c
            where not exists (
              select from casework.timeline t where t.case_id = c.id and t.seq = 0)
            limit 1
            """)
        .query(String.class)
        .optional();
  }

  private static Link link(ResultSet row) throws SQLException {
    return new Link(
        entry(row),
        row.getBytes("hash"),
        row.getString("number"),
        row.getInt("last_seq"),
        row.getBytes("head"));
  }

  static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getObject("case_id", UUID.class),
        row.getInt("seq"),
        row.getObject("command", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("actor"),
        row.getString("actor_name"),
        row.getString("in_name"),
        Entry.Kind.valueOf(row.getString("kind")),
        row.getString("action"),
        row.getString("from_step"),
        row.getString("to_step"),
        row.getString("outcome"),
        row.getString("clock"),
        row.getString("opinion"),
        Arrays.asList((UUID[]) row.getArray("files").getArray()),
        row.getString("form"),
        row.getBytes("fingerprint"),
        row.getString("branch"));
  }
}
