package yingke.capability.casework.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.capability.casework.Remark;
import yingke.capability.casework.cases.After;
import yingke.capability.casework.procedures.Procedures;
import yingke.kernel.identity.SubjectRef;

/** What deputies did: the timeline names them “李四代张三”. */
@Repository
class DeputyDeedQueries {
  private final JdbcClient db;
  private final Procedures procedures;
  private final Clock clock;

  DeputyDeedQueries(JdbcClient db, Procedures procedures, Clock clock) {
    this.db = db;
    this.procedures = procedures;
    this.clock = clock;
  }

  /** Newest first, while the delegation was in force. */
  List<DeputyDeed> of(Delegation delegation, @Nullable After after, int limit) {
    var zone = clock.getZone();
    var end = delegation.lastDay().plusDays(1).atStartOfDay(zone).toInstant();
    var revoked = delegation.revokedAt();
    return db.sql(
            """
            select t.command, t.case_id, t.at, t.action, t.from_step, t.opinion, c.number, c.subject,
                   c.party_name, c.procedure_content
            from casework.timeline t join casework.case_file c on c.id = t.case_id
            where position('代' in t.actor_name) > 0
              and t.in_name = :deputy and t.actor_name = :words
              and t.at >= :from and t.at < :until
              and (:afterId::uuid is null
                or (t.at, t.command) < (:afterAt::timestamptz, :afterId::uuid))
            order by t.at desc, t.command desc
            limit :limit
            """)
        .param("deputy", new SubjectRef(SubjectRef.Kind.STAFF, delegation.deputy()).toString())
        .param("words", delegation.deputyName() + "代" + delegation.principalName())
        .param("from", delegation.firstDay().atStartOfDay(zone).toOffsetDateTime())
        .param("until", at(revoked == null || end.isBefore(revoked) ? end : revoked))
        .param("afterAt", After.at(after))
        .param("afterId", After.id(after))
        .param("limit", limit)
        .query((row, _) -> deed(row))
        .list();
  }

  private OffsetDateTime at(Instant instant) {
    return OffsetDateTime.ofInstant(instant, clock.getZone());
  }

  private DeputyDeed deed(ResultSet row) throws SQLException {
    var action = row.getString("action");
    var from = row.getString("from_step");
    var procedure = procedures.get(Objects.requireNonNull(row.getString("procedure_content")));
    return new DeputyDeed(
        row.getObject("command", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        Remark.find(action).map(Remark::title).orElseGet(() -> procedure.actionTitle(from, action)),
        row.getString("number"),
        row.getString("subject"),
        row.getString("party_name"),
        row.getString("opinion"));
  }
}
