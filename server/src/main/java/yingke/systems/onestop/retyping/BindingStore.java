package yingke.systems.onestop.retyping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.identity.Scope;
import yingke.kernel.sql.Row;

/** Receipt numbers of other systems, and what the nightly look found. */
@Repository
class BindingStore {
  private final JdbcClient db;

  BindingStore(JdbcClient db) {
    this.db = db;
  }

  Optional<Binding> find(UUID application) {
    return db.sql(
            """
            select application, case_id, system, number, department, bound_by, bound_at
            from onestop.foreign_binding where application = ?
            """)
        .param(application)
        .query(Binding.class)
        .optional();
  }

  /** A wrong number may be put right: the last one counts. */
  void put(Binding binding) {
    db.sql(
            """
            insert into onestop.foreign_binding
              (application, case_id, system, number, department, bound_by, bound_at)
            values (:application, :caseId, :system, :number, :department, :boundBy, :boundAt)
            on conflict (application) do update
            set number = excluded.number, bound_by = excluded.bound_by,
                bound_at = excluded.bound_at
            """)
        .paramSource(Row.of(binding))
        .update();
  }

  /** The number of the application that has this receipt number already. */
  Optional<String> holder(String system, String number) {
    return db.sql(
            """
            select a.number from onestop.foreign_binding b
            join onestop.application a on a.id = b.application
            where b.system = :system and b.number = :number
            """)
        .param("system", system)
        .param("number", number)
        .query(String.class)
        .optional();
  }

  /** A case that has to be typed into another system, with its binding if there is one. */
  record Typed(
      UUID application,
      UUID caseId,
      String caseNumber,
      String item,
      String department,
      String applicantName,
      Instant submittedAt,
      @Nullable String foreignNumber) {}

  List<Typed> typed(Set<String> items) {
    return db.sql(
            """
            select a.id as application, a.case_id, a.number as case_number, a.item, a.department,
                   a.applicant_name, a.submitted_at, b.number as foreign_number
            from onestop.application a
            left join onestop.foreign_binding b on b.application = a.id
            where a.item in (:items) and a.state <> 'DRAFT'
              and (a.outcome is null or a.outcome not in ('withdrawn', 'declined'))
            """)
        .param("items", items)
        .query(Typed.class)
        .list();
  }

  void clearFindings() {
    db.sql("delete from onestop.binding_finding").update();
  }

  void insert(Mismatch finding) {
    db.sql(
            """
            insert into onestop.binding_finding
              (application, case_id, case_number, item, department, system, kind, foreign_number,
               found_on)
            values
              (:application, :caseId, :caseNumber, :item, :department, :system, :kind,
               :foreignNumber, :foundOn)
            """)
        .paramSource(Row.of(finding))
        .update();
  }

  /** Of the caller's departments, by case number. */
  List<Mismatch> findings(Scope scope, @Nullable String after, int most) {
    return db.sql(
            """
            select application, case_id, case_number, item, department, system, kind,
                   foreign_number, found_on
            from onestop.binding_finding
            where (:all or department = any(:departments))
              and (:after::text is null or case_number > :after)
            order by case_number limit :most
            """)
        .param("all", scope.allDepartments())
        .param("departments", scope.departments().toArray(String[]::new))
        .param("after", after)
        .param("most", most)
        .query(Mismatch.class)
        .list();
  }
}
