package yingke.capability.casework.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.sql.Row;

/** Who acts for whom, from one day to another. */
@Repository
class DelegationStore {
  private final JdbcClient db;

  DelegationStore(JdbcClient db) {
    this.db = db;
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
        .query(Delegation.class)
        .optional();
  }

  void insert(Delegation delegation) {
    db.sql(
            """
            insert into casework.delegation
              (id, principal, principal_name, deputy, deputy_name, department, first_day,
               last_day, reason, written_by, written_at)
            values
              (:id, :principal, :principalName, :deputy, :deputyName, :department, :firstDay,
               :lastDay, :reason, :writtenBy, :writtenAt)
            """)
        .paramSource(Row.of(delegation))
        .update();
  }

  /**
   * Those of the days that concern one of the two: their own absences, or whom they stand in for.
   */
  boolean clashes(String principal, String deputy, LocalDate firstDay, LocalDate lastDay) {
    return db.sql(
            """
            select exists (
              select from casework.delegation
              where revoked_at is null and first_day <= :lastDay and last_day >= :firstDay
                and (principal in (:principal, :deputy) or deputy = :principal))
            """)
        .param("principal", principal)
        .param("deputy", deputy)
        .param("firstDay", firstDay)
        .param("lastDay", lastDay)
        .query(Boolean.class)
        .single();
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
        .query(Delegation.class)
        .list();
  }
}
