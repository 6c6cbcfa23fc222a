package yingke.capability.casework.templates;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Templates of opinions. */
@Repository
class TemplateStore {
  private final JdbcClient db;

  TemplateStore(JdbcClient db) {
    this.db = db;
  }

  /** False when the command was carried out before. */
  boolean insert(OpinionTemplate template, String by, Instant now) {
    return db.sql(
                """
                insert into casework.opinion_template
                  (id, staff, department, title, words, procedure_id, action, version, changed_by,
                   changed_at)
                values (:id, :staff, :department, :title, :words, :procedure, :action, 0, :by, :at)
                on conflict do nothing
                """)
            .param("id", template.id())
            .param("staff", template.staff())
            .param("department", template.department())
            .param("title", template.title())
            .param("words", template.words())
            .param("procedure", template.procedure())
            .param("action", template.action())
            .param("by", by)
            .param("at", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<OpinionTemplate> find(UUID id) {
    return db.sql(
            """
            select id, staff, department, title, words, procedure_id as procedure, action, version
            from casework.opinion_template where id = ?
            """)
        .param(id)
        .query(OpinionTemplate.class)
        .optional();
  }

  /** One's own first, then those of the departments; those that fit no other place. */
  List<OpinionTemplate> list(
      String staff, Set<String> departments, @Nullable String procedure, @Nullable String action) {
    return db.sql(
            """
            select id, staff, department, title, words, procedure_id as procedure, action, version
            from casework.opinion_template
            where (staff = :staff or department = any (:departments))
              and (:procedure::text is null or procedure_id is null or procedure_id = :procedure)
              and (:action::text is null or action is null or action = :action)
            order by staff is null, title, id
            limit 200
            """)
        .param("staff", staff)
        .param("departments", departments.toArray(String[]::new))
        .param("procedure", procedure)
        .param("action", action)
        .query(OpinionTemplate.class)
        .list();
  }

  /** False when somebody else changed it first. */
  boolean update(UUID id, int version, WriteTemplate to, String by, Instant now) {
    return db.sql(
                """
                update casework.opinion_template
                set title = :title, words = :words, procedure_id = :procedure, action = :action,
                    version = version + 1, changed_by = :by, changed_at = :at
                where id = :id and version = :version
                """)
            .param("id", id)
            .param("version", version)
            .param("title", to.title().strip())
            .param("words", to.words().strip())
            .param("procedure", to.procedure())
            .param("action", to.action())
            .param("by", by)
            .param("at", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void delete(UUID id) {
    db.sql("delete from casework.opinion_template where id = ?").param(id).update();
  }
}
