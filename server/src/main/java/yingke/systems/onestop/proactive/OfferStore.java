package yingke.systems.onestop.proactive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.crypto.Sealing;

/** What was prepared for whom, and what they said. */
@Repository
class OfferStore {
  private final JdbcClient db;
  private final Sealing sealing;

  OfferStore(JdbcClient db, Sealing sealing) {
    this.db = db;
    this.sealing = sealing;
  }

  String nextNumber(LocalDate day) {
    long n = db.sql("select nextval('onestop.proactive_number')").query(Long.class).single();
    return "MS" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "%05d".formatted(n);
  }

  boolean isPrepared(String rule, String person) {
    return db.sql(
            """
            select exists (
              select from onestop.proactive where rule = :rule and person = :person)
            """)
        .param("rule", rule)
        .param("person", person)
        .query(Boolean.class)
        .single();
  }

  void insert(Offer o) {
    db.sql(
            """
            insert into onestop.proactive
              (id, rule, item, person, name, division, department, entitled_on, number, case_id,
               prepared_at)
            values (:id, :rule, :item, :person, :name, :division, :department, :entitledOn, :number,
                    :caseId, :preparedAt)
            """)
        .param("id", o.id())
        .param("rule", o.rule())
        .param("item", o.item())
        .param("person", o.person())
        .param("name", o.name())
        .param("division", o.division())
        .param("department", o.department())
        .param("entitledOn", o.entitledOn())
        .param("number", o.number())
        .param("caseId", o.caseId())
        .param("preparedAt", o.preparedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Told twice, the first answer counts. */
  void answer(
      UUID id,
      Offer.Answer answer,
      @Nullable String phone,
      @Nullable String familyPhone,
      Instant at) {
    db.sql(
            """
            update onestop.proactive
            set answer = :answer, answered_at = :at, phone = :phone, family_phone = :familyPhone
            where id = :id and answer is null
            """)
        .param("answer", answer.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("phone", phone == null ? null : sealing.seal(phone))
        .param("familyPhone", familyPhone == null ? null : sealing.seal(familyPhone))
        .param("id", id)
        .update();
  }

  Optional<Offer> find(UUID id) {
    return db.sql("select * from onestop.proactive where id = :id")
        .param("id", id)
        .query((row, _) -> offer(row))
        .optional();
  }

  /** Somebody's that was said yes to, whose day has come and that nobody has filed; locked. */
  Optional<Offer> lockDue(UUID id, LocalDate today) {
    return db.sql(
            """
            select * from onestop.proactive
            where id = :id and answer = 'CONSENTED' and application is null
              and entitled_on <= :today
            for update
            """)
        .param("id", id)
        .param("today", today)
        .query((row, _) -> offer(row))
        .optional();
  }

  List<UUID> due(LocalDate today, int most) {
    return db.sql(
            """
            select id from onestop.proactive
            where answer = 'CONSENTED' and application is null and entitled_on <= :today
            order by entitled_on limit :most
            """)
        .param("today", today)
        .param("most", most)
        .query(UUID.class)
        .list();
  }

  void filed(UUID id, UUID application) {
    db.sql("update onestop.proactive set application = :application where id = :id")
        .param("application", application)
        .param("id", id)
        .update();
  }

  private Offer offer(ResultSet row) throws SQLException {
    var answer = row.getString("answer");
    var phone = row.getString("phone");
    var family = row.getString("family_phone");
    return new Offer(
        row.getObject("id", UUID.class),
        row.getString("rule"),
        row.getString("item"),
        row.getString("person"),
        row.getString("name"),
        row.getString("division"),
        row.getString("department"),
        row.getObject("entitled_on", LocalDate.class),
        row.getString("number"),
        row.getObject("case_id", UUID.class),
        row.getObject("prepared_at", OffsetDateTime.class).toInstant(),
        answer == null ? null : Offer.Answer.valueOf(answer),
        phone == null ? null : sealing.open(phone),
        family == null ? null : sealing.open(family),
        row.getObject("application", UUID.class));
  }
}
