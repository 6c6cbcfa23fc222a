package yingke.capability.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import yingke.kernel.crypto.CreditCode;
import yingke.kernel.crypto.Sealing;

/** The legal-entity library. */
@Repository
class LegalEntityStore {
  private final JdbcClient db;
  private final Sealing sealing;
  private final Origins origins;
  private final JsonMapper json;

  LegalEntityStore(JdbcClient db, Sealing sealing, Origins origins, JsonMapper json) {
    this.db = db;
    this.sealing = sealing;
    this.origins = origins;
    this.json = json;
  }

  Optional<LegalEntity> find(UUID id) {
    return db.sql(
            """
            select id, uscc, name, kind, representative, representative_name, division, address,
                   business_scope, capital_fen, established, status, phone, code_flagged,
                   override_reason, origins
            from registry.legal_entity
            where id = :id
            """)
        .param("id", id)
        .query((row, _) -> entity(row))
        .optional();
  }

  Optional<LegalEntity> findByCode(String uscc) {
    return db.sql(
            """
            select id, uscc, name, kind, representative, representative_name, division, address,
                   business_scope, capital_fen, established, status, phone, code_flagged,
                   override_reason, origins
            from registry.legal_entity
            where uscc = :uscc
            """)
        .param("uscc", CreditCode.normalized(uscc))
        .query((row, _) -> entity(row))
        .optional();
  }

  List<LegalEntity> representedBy(UUID person) {
    return db.sql(
            """
            select id, uscc, name, kind, representative, representative_name, division, address,
                   business_scope, capital_fen, established, status, phone, code_flagged,
                   override_reason, origins
            from registry.legal_entity
            where representative = :person
            order by name
            """)
        .param("person", person)
        .query((row, _) -> entity(row))
        .list();
  }

  /** Writes entities, new ones and known ones alike; one statement for the whole list. */
  void put(List<LegalEntity> entities) {
    db.sql(
            """
            insert into registry.legal_entity
              (id, uscc, name, kind, representative, representative_name, division, address,
               business_scope, capital_fen, established, status, phone, code_flagged,
               override_reason, origins)
            select id, uscc, name, kind, representative, representative_name, division, address,
                   business_scope, capital_fen, established, status, phone, code_flagged,
                   override_reason, origins
            from jsonb_to_recordset(:rows::jsonb) as r
              (id uuid, uscc text, name text, kind text, representative uuid,
               representative_name text, division text, address text, business_scope text,
               capital_fen bigint, established date, status text, phone text, code_flagged boolean,
               override_reason text, origins jsonb)
            on conflict (id) do update
            set uscc = excluded.uscc, name = excluded.name, kind = excluded.kind,
                representative = excluded.representative,
                representative_name = excluded.representative_name, division = excluded.division,
                address = excluded.address, business_scope = excluded.business_scope,
                capital_fen = excluded.capital_fen, established = excluded.established,
                status = excluded.status, phone = excluded.phone,
                code_flagged = excluded.code_flagged, override_reason = excluded.override_reason,
                origins = excluded.origins
            """)
        .param("rows", json.writeValueAsString(entities.stream().map(this::row).toList()))
        .update();
  }

  private Map<String, @Nullable Object> row(LegalEntity e) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("id", e.id());
    row.put("uscc", e.uscc().value());
    row.put("name", e.name().value());
    row.put("kind", e.kind().value());
    row.put("representative", e.representativeId());
    row.put("representative_name", e.representativeName().value());
    row.put("division", e.division().value());
    row.put("address", e.address().value());
    row.put("business_scope", e.businessScope().value());
    row.put("capital_fen", e.capitalFen() == null ? null : e.capitalFen().value());
    row.put("established", e.established().value());
    row.put("status", e.status().value());
    row.put("phone", e.phone() == null ? null : sealing.seal(e.phone().value()));
    row.put("code_flagged", e.codeFlagged());
    row.put("override_reason", e.overrideReason());
    row.put("origins", origins.write(attributes(e)));
    return row;
  }

  private static Map<String, @Nullable Attribute<?>> attributes(LegalEntity e) {
    var attributes = new LinkedHashMap<String, @Nullable Attribute<?>>();
    attributes.put("uscc", e.uscc());
    attributes.put("name", e.name());
    attributes.put("kind", e.kind());
    attributes.put("representativeName", e.representativeName());
    attributes.put("division", e.division());
    attributes.put("address", e.address());
    attributes.put("businessScope", e.businessScope());
    attributes.put("capitalFen", e.capitalFen());
    attributes.put("established", e.established());
    attributes.put("status", e.status());
    attributes.put("phone", e.phone());
    return attributes;
  }

  private LegalEntity entity(ResultSet row) throws SQLException {
    var origin = origins.read(row.getString("origins"));
    var capital = row.getObject("capital_fen", Long.class);
    var phone = row.getString("phone");
    return new LegalEntity(
        row.getString("id"),
        origin.of("uscc", row.getString("uscc")),
        origin.of("name", row.getString("name")),
        origin.of("kind", LegalEntity.Kind.valueOf(row.getString("kind"))),
        row.getString("representative"),
        origin.of("representativeName", row.getString("representative_name")),
        origin.of("division", row.getString("division")),
        origin.of("address", row.getString("address")),
        origin.of("businessScope", row.getString("business_scope")),
        capital == null ? null : origin.of("capitalFen", capital),
        origin.of("established", row.getObject("established", LocalDate.class)),
        origin.of("status", LegalEntity.Status.valueOf(row.getString("status"))),
        phone == null ? null : origin.of("phone", sealing.open(phone)),
        row.getBoolean("code_flagged"),
        row.getString("override_reason"));
  }
}
