package yingke.capability.registry.search;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.crypto.IdNumber;
import yingke.kernel.crypto.Sealing;

/** Looks people and firms up within the caller's division. */
@Repository
class SearchQueries {
  /** The same field name as the library's; a blind index is found by nothing else. */
  private static final String ID_NUMBER = "registry.person.id-number";

  /** A row of the population library as it is stored. */
  record FoundPerson(
      UUID id, String name, String idNumber, String sex, LocalDate birthDate, String division) {
    String cursor() {
      return name + "|" + id;
    }
  }

  /** A row of the legal-entity library. */
  record FoundFirm(
      UUID id,
      String uscc,
      String name,
      String kind,
      String status,
      String representativeName,
      String division,
      boolean codeFlagged) {
    String cursor() {
      return name + "|" + id;
    }
  }

  private final JdbcClient db;
  private final Sealing sealing;

  SearchQueries(JdbcClient db, Sealing sealing) {
    this.db = db;
    this.sealing = sealing;
  }

  List<FoundPerson> peopleNamed(String name, String division, @Nullable Cursor after, int limit) {
    return db.sql(
            """
            select id, name, id_number, sex, birth_date, division
            from registry.person
            where name like :name || '%' and division like :division || '%'
              and (:afterId::uuid is null or (name, id) > (:afterName, :afterId::uuid))
            order by name, id
            limit :limit
            """)
        .param("name", literal(name))
        .param("division", division)
        .param("afterName", after == null ? null : after.name())
        .param("afterId", after == null ? null : after.id())
        .param("limit", limit)
        .query(FoundPerson.class)
        .list();
  }

  List<FoundPerson> peopleNumbered(String idNumber, String division) {
    return db.sql(
            """
            select id, name, id_number, sex, birth_date, division
            from registry.person
            where id_index = :index and division like :division || '%'
            """)
        .param("index", sealing.blindIndex(ID_NUMBER, IdNumber.normalized(idNumber)))
        .param("division", division)
        .query(FoundPerson.class)
        .list();
  }

  /** Whether the person lives where the caller may look. */
  boolean within(UUID person, String division) {
    return db.sql(
            """
            select exists (
              select from registry.person
              where id = :id and division like :division || '%')
            """)
        .param("id", person)
        .param("division", division)
        .query(Boolean.class)
        .single();
  }

  List<FoundFirm> firms(String words, String division, @Nullable Cursor after, int limit) {
    return db.sql(
            """
            select id, uscc, name, kind, status, representative_name, division, code_flagged
            from registry.legal_entity
            where (name like '%' || :words || '%' or uscc = :words)
              and division like :division || '%'
              and (:afterId::uuid is null or (name, id) > (:afterName, :afterId::uuid))
            order by name, id
            limit :limit
            """)
        .param("words", literal(words))
        .param("division", division)
        .param("afterName", after == null ? null : after.name())
        .param("afterId", after == null ? null : after.id())
        .param("limit", limit)
        .query(FoundFirm.class)
        .list();
  }

  boolean firmWithin(UUID firm, String division) {
    return db.sql(
            """
            select exists (
              select from registry.legal_entity
              where id = :id and division like :division || '%')
            """)
        .param("id", firm)
        .param("division", division)
        .query(Boolean.class)
        .single();
  }

  /** What an officer types stands for itself, not for a pattern. */
  private static String literal(String words) {
    return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
