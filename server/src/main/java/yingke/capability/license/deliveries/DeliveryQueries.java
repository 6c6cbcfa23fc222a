package yingke.capability.license.deliveries;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.identity.Scope;

@Repository
class DeliveryQueries {
  private final JdbcClient db;

  DeliveryQueries(JdbcClient db) {
    this.db = db;
  }

  /** The first to be late first; {@code after} is the cursor {@code due_on,act}. */
  List<DeliveryRow> list(
      Scope scope,
      DeliveryFilter filter,
      @Nullable LocalDate afterDue,
      @Nullable UUID afterAct,
      int limit) {
    return db.sql(
            """
            select act, title, number, holder_name, department, department_name, decided_on, due_on,
              issued_at
            from license.delivery
            where (:everywhere or department = any(:departments::text[]))
              and (not :open or issued_at is null)
              and (:department::text is null or department = :department)
              and (:q::text is null or position(:q in holder_name) > 0 or number = :q)
              and (:afterDue::date is null or (due_on, act) > (:afterDue::date, :afterAct::uuid))
            order by due_on, act
            limit :limit
            """)
        .param("everywhere", scope.allDepartments())
        .param("departments", scope.departments().toArray(String[]::new))
        .param("open", Boolean.TRUE.equals(filter.open()))
        .param("department", filter.department())
        .param("q", filter.q() == null || filter.q().isBlank() ? null : filter.q().strip())
        .param("afterDue", afterDue)
        .param("afterAct", afterAct)
        .param("limit", limit)
        .query(DeliveryRow.class)
        .list();
  }
}
