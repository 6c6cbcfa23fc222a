package yingke.capability.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import yingke.kernel.crypto.IdNumber;
import yingke.kernel.crypto.Sealing;

/** The population library. */
@Repository
class PersonStore {
  /** Fields of the blind indexes; a change would make every stored index useless. */
  static final String ID_NUMBER = "registry.person.id-number";

  static final String PHONE = "registry.person.phone";

  private final JdbcClient db;
  private final Sealing sealing;
  private final Origins origins;
  private final JsonMapper json;

  PersonStore(JdbcClient db, Sealing sealing, Origins origins, JsonMapper json) {
    this.db = db;
    this.sealing = sealing;
    this.origins = origins;
    this.json = json;
  }

  Optional<Person> find(UUID id) {
    return db.sql(
            """
            select id, name, id_number, sex, birth_date, division, address, phone, origins
            from registry.person
            where id = :id
            """)
        .param("id", id)
        .query((row, _) -> person(row))
        .optional();
  }

  /** The person, and nobody else changes the row before the transaction ends. */
  Optional<Person> lock(UUID id) {
    return db.sql(
            """
            select id, name, id_number, sex, birth_date, division, address, phone, origins
            from registry.person
            where id = :id
            for update
            """)
        .param("id", id)
        .query((row, _) -> person(row))
        .optional();
  }

  /** Born between two days, by id. */
  List<Person> born(LocalDate from, LocalDate to, @Nullable UUID after, int limit) {
    return db.sql(
            """
            select id, name, id_number, sex, birth_date, division, address, phone, origins
            from registry.person
            where birth_date between :from and :to and (:after::uuid is null or id > :after)
            order by id
            limit :limit
            """)
        .param("from", from)
        .param("to", to)
        .param("after", after)
        .param("limit", limit)
        .query((row, _) -> person(row))
        .list();
  }

  Optional<Person> findByIdNumber(String idNumber) {
    return db.sql(
            """
            select id, name, id_number, sex, birth_date, division, address, phone, origins
            from registry.person
            where id_index = :index
            """)
        .param("index", sealing.blindIndex(ID_NUMBER, IdNumber.normalized(idNumber)))
        .query((row, _) -> person(row))
        .optional();
  }

  /** Writes people, new ones and known ones alike; one statement for the whole list. */
  void put(List<Person> people) {
    db.sql(
            """
            insert into registry.person
              (id, name, id_number, id_index, sex, birth_date, division, address, phone,
               phone_index, origins)
            select id, name, id_number, decode(id_index, 'hex'), sex, birth_date, division, address,
                   phone, decode(phone_index, 'hex'), origins
            from jsonb_to_recordset(:rows::jsonb) as r
              (id uuid, name text, id_number text, id_index text, sex text, birth_date date,
               division text, address text, phone text, phone_index text, origins jsonb)
            on conflict (id) do update
            set name = excluded.name, id_number = excluded.id_number, id_index = excluded.id_index,
                sex = excluded.sex, birth_date = excluded.birth_date, division = excluded.division,
                address = excluded.address, phone = excluded.phone,
                phone_index = excluded.phone_index, origins = excluded.origins
            """)
        .param("rows", json.writeValueAsString(people.stream().map(this::row).toList()))
        .update();
  }

  private Map<String, @Nullable Object> row(Person p) {
    var phone = p.phone() == null ? null : p.phone().value();
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("id", p.id());
    row.put("name", p.name().value());
    row.put("id_number", sealing.seal(p.idNumber().value()));
    row.put("id_index", index(ID_NUMBER, p.idNumber().value()));
    row.put("sex", p.sex().value());
    row.put("birth_date", p.birthDate().value());
    row.put("division", p.division().value());
    row.put("address", sealing.seal(p.address().value()));
    row.put("phone", phone == null ? null : sealing.seal(phone));
    row.put("phone_index", phone == null ? null : index(PHONE, phone));
    var attributes = new LinkedHashMap<String, @Nullable Attribute<?>>();
    attributes.put("name", p.name());
    attributes.put("idNumber", p.idNumber());
    attributes.put("sex", p.sex());
    attributes.put("birthDate", p.birthDate());
    attributes.put("division", p.division());
    attributes.put("address", p.address());
    attributes.put("phone", p.phone());
    row.put("origins", origins.write(attributes));
    return row;
  }

  private String index(String field, String value) {
    return HexFormat.of().formatHex(sealing.blindIndex(field, value));
  }

  private Person person(ResultSet row) throws SQLException {
    var origin = origins.read(row.getString("origins"));
    var phone = row.getString("phone");
    return new Person(
        row.getString("id"),
        origin.of("name", row.getString("name")),
        origin.of("idNumber", sealing.open(row.getString("id_number"))),
        origin.of("sex", Sex.valueOf(row.getString("sex"))),
        origin.of("birthDate", row.getObject("birth_date", LocalDate.class)),
        origin.of("division", row.getString("division")),
        origin.of("address", sealing.open(row.getString("address"))),
        phone == null ? null : origin.of("phone", sealing.open(phone)));
  }
}
