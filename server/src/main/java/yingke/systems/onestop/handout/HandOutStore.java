package yingke.systems.onestop.handout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.sql.Row;
import yingke.systems.onestop.handout.HandOut.HandOutState;
import yingke.systems.onestop.items.Pickup;

/** Results on their way, and what was done with them. */
@Repository
class HandOutStore {
  private final JdbcClient db;

  HandOutStore(JdbcClient db) {
    this.db = db;
  }

  /** Told twice, it is kept once. */
  void insert(HandOut h) {
    db.sql(
            """
            insert into onestop.hand_out
              (id, event, application, number, item_name, department, division, applicant,
               applicant_name, ways, decided_at, due_on, state)
            values (:id, :event, :application, :number, :itemName, :department, :division,
                    :applicant, :applicantName, :ways, :decidedAt, :dueOn, 'WAITING')
            on conflict (event) do nothing
            """)
        .param("id", h.id())
        .param("event", h.event())
        .param("application", h.application())
        .param("number", h.number())
        .param("itemName", h.itemName())
        .param("department", h.department())
        .param("division", h.division())
        .param("applicant", h.applicant().toString())
        .param("applicantName", h.applicantName())
        .param("ways", h.ways().stream().map(Pickup::name).toArray(String[]::new))
        .param("decidedAt", h.decidedAt().atOffset(ZoneOffset.UTC))
        .param("dueOn", h.dueOn())
        .update();
  }

  /** Within a division; nobody else changes it until the transaction ends. */
  Optional<HandOut> lock(UUID id, String within) {
    return db.sql(
            """
            select * from onestop.hand_out where id = :id and division like :within || '%'
            for update
            """)
        .param("id", id)
        .param("within", within)
        .query((row, _) -> handOut(row))
        .optional();
  }

  /** The newest result of an application: a review may have brought a second one. */
  Optional<HandOut> lockNewest(UUID application) {
    return db.sql(
            """
            select * from onestop.hand_out where application = :application
            order by decided_at desc limit 1 for update
            """)
        .param("application", application)
        .query((row, _) -> handOut(row))
        .optional();
  }

  Optional<HandOut> findNewest(UUID application) {
    return db.sql(
            """
            select * from onestop.hand_out where application = :application
            order by decided_at desc limit 1
            """)
        .param("application", application)
        .query((row, _) -> handOut(row))
        .optional();
  }

  /** When the answer of that moment or a later one was served; empty while it was not. */
  Optional<LocalDate> servedOn(UUID application) {
    return findNewest(application).flatMap(newest -> Optional.ofNullable(newest.servedOn()));
  }

  /** False when the command was done before. */
  boolean insert(HandOutStep step) {
    return db.sql(
                """
                insert into onestop.hand_out_step
                  (id, command, hand_out, deed, on_day, place, receiver, role, file, carrier,
                   tracking, remark, witness, officer, officer_name, organ, at)
                values (:id, :command, :handOut, :deed, :onDay, :place, :receiver, :role, :file,
                        :carrier, :tracking, :remark, :witness, :officer, :officerName, :organ, :at)
                on conflict (command) do nothing
                """)
            .paramSource(Row.of(step))
            .update()
        == 1;
  }

  boolean wasDone(UUID id, UUID command) {
    return db.sql(
            """
            select exists (
              select from onestop.hand_out_step where hand_out = :id and command = :command)
            """)
        .param("id", id)
        .param("command", command)
        .query(Boolean.class)
        .single();
  }

  void save(HandOut h) {
    db.sql(
            """
            update onestop.hand_out set state = :state, deed = :deed, served_on = :servedOn
            where id = :id
            """)
        .param("state", h.state().name())
        .param("deed", h.deed() == null ? null : h.deed().name())
        .param("servedOn", h.servedOn())
        .param("id", h.id())
        .update();
  }

  /** False when a scan is there already. */
  boolean sign(UUID step, UUID receipt) {
    return db.sql(
                """
                update onestop.hand_out_step set receipt = :receipt
                where id = :id and receipt is null
                """)
            .param("receipt", receipt)
            .param("id", step)
            .update()
        == 1;
  }

  /** In the order in which they were done. */
  List<HandOutStep> steps(UUID id) {
    return db.sql(
            """
            select id, command, hand_out, deed, on_day, place, receiver, role, file, receipt,
                   carrier, tracking, remark, witness, officer, officer_name, organ, at
            from onestop.hand_out_step where hand_out = :id order by at, id
            """)
        .param("id", id)
        .query(HandOutStep.class)
        .list();
  }

  static HandOut handOut(ResultSet row) throws SQLException {
    var deed = row.getString("deed");
    return new HandOut(
        row.getObject("id", UUID.class),
        row.getObject("event", UUID.class),
        row.getObject("application", UUID.class),
        row.getString("number"),
        row.getString("item_name"),
        row.getString("department"),
        row.getString("division"),
        SubjectRef.parse(row.getString("applicant")),
        row.getString("applicant_name"),
        HandOut.ways((String[]) row.getArray("ways").getArray()),
        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
        row.getObject("due_on", LocalDate.class),
        HandOutState.valueOf(row.getString("state")),
        deed == null ? null : HandOutDeed.valueOf(deed),
        servedOn(row));
  }

  private static @Nullable LocalDate servedOn(ResultSet row) throws SQLException {
    return row.getObject("served_on", LocalDate.class);
  }
}
