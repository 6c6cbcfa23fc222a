package yingke.capability.casework.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.organization.Organization;

/** Who acts for whom, from one day to another. */
@Repository
class DelegationStore {
  private final JdbcClient db;
  private final Organization organization;

  DelegationStore(JdbcClient db, Organization organization) {
    this.db = db;
    this.organization = organization;
  }

  /** One arrangement at a time for a department, so that no two contradict each other. */
  void lock(String department) {
    db.sql("select pg_advisory_xact_lock(hashtext('casework.delegation'), hashtext(?))")
        .param(department)
        .query((_, _) -> 0)
        .single();
  }

  Optional<Delegation> find(UUID id) {
    return db.sql("select * from casework.delegation where id = ?")
        .param(id)
        .query((row, _) -> delegation(row))
        .optional();
  }

  void insert(Delegation arranged) {
    db.sql(
            """
            insert into casework.delegation
              (id, principal, principal_name, deputy, deputy_name, department, posts, first_day,
               last_day, reason, written_by, written_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            arranged.id(),
            arranged.principal(),
            arranged.principalName(),
            arranged.deputy(),
            arranged.deputyName(),
            arranged.department(),
            arranged.posts().stream().map(Colleague.Post::id).toArray(String[]::new),
            arranged.firstDay(),
            arranged.lastDay(),
            arranged.reason(),
            arranged.writtenBy(),
            arranged.writtenAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /**
   * Those of the days that concern one of the two: their own absences, or whom they stand in for.
   */
  List<Delegation> sameDays(Delegation arranged) {
    return db.sql(
            """
            select * from casework.delegation
            where revoked_at is null and first_day <= :lastDay and last_day >= :firstDay
              and (principal in (:principal, :deputy) or deputy = :principal)
            order by first_day, id
            """)
        .param("principal", arranged.principal())
        .param("deputy", arranged.deputy())
        .param("firstDay", arranged.firstDay())
        .param("lastDay", arranged.lastDay())
        .query((row, _) -> delegation(row))
        .list();
  }

  void revoke(UUID id, Instant now) {
    db.sql("update casework.delegation set revoked_at = :now where id = :id and revoked_at is null")
        .param("id", id)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Those that somebody is part of, and those of the departments; what lasts longest first. */
  List<Delegation> list(String staff, Set<String> departments, boolean all) {
    return db.sql(
            """
            select * from casework.delegation
            where principal = :staff or deputy = :staff or :all or department = any (:departments)
            order by last_day desc, id
            limit 200
            """)
        .param("staff", staff)
        .param("all", all)
        .param("departments", departments.toArray(String[]::new))
        .query((row, _) -> delegation(row))
        .list();
  }

  /** Who is away on a day, and until when. */
  Map<String, LocalDate> away(LocalDate day) {
    var away = new HashMap<String, LocalDate>();
    db.sql(
            """
            select principal, last_day from casework.delegation
            where revoked_at is null and :day between first_day and last_day
            """)
        .param("day", day)
        .query(row -> {
          away.put(row.getString("principal"), row.getObject("last_day", LocalDate.class));
        });
    return away;
  }

  /** Posts with what they are called. */
  List<Colleague.Post> named(List<String> posts) {
    return posts.stream()
        .map(post -> new Colleague.Post(post, organization.postTitle(post)))
        .toList();
  }

  private Delegation delegation(ResultSet row) throws SQLException {
    var revoked = row.getObject("revoked_at", OffsetDateTime.class);
    return new Delegation(
        row.getObject("id", UUID.class),
        row.getString("principal"),
        row.getString("principal_name"),
        row.getString("deputy"),
        row.getString("deputy_name"),
        row.getString("department"),
        named(List.of((String[]) row.getArray("posts").getArray())),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        row.getString("reason"),
        row.getString("written_by"),
        row.getObject("written_at", OffsetDateTime.class).toInstant(),
        revoked == null ? null : revoked.toInstant());
  }
}
