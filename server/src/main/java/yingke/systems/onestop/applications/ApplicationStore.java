package yingke.systems.onestop.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import yingke.kernel.crypto.Sealing;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.SubjectRef;

/** Applications; their content is sealed. Whoever asks by id says whose it must be. */
@Repository
public class ApplicationStore {
  private static final String TAIL = "onestop.application.tail";

  private final JdbcClient db;
  private final Sealing sealing;
  private final JsonMapper json;

  ApplicationStore(JdbcClient db, Sealing sealing, JsonMapper json) {
    this.db = db;
    this.sealing = sealing;
    this.json = json;
  }

  /** A number that nobody has; gaps are allowed, repeats are not. */
  public String nextNumber(LocalDate day) {
    return ApplicationNumber.of(
        day, db.sql("select nextval('onestop.application_number')").query(Long.class).single());
  }

  /** False when the command was done before or the applicant has a draft for the item already. */
  public boolean insert(Application a) {
    return db.sql(
                """
                insert into onestop.application
                  (id, command, number, item, item_version, department, applicant, applicant_name,
                   state, content, version, created_at, changed_at)
                values (:id, :command, :number, :item, :itemVersion, :department, :applicant,
                        :applicantName, 'DRAFT', :content, 0, :at, :at)
                on conflict do nothing
                """)
            .param("id", a.id())
            .param("command", a.command())
            .param("number", a.number())
            .param("item", a.item())
            .param("itemVersion", a.itemVersion())
            .param("department", a.department())
            .param("applicant", a.applicant().toString())
            .param("applicantName", a.applicantName())
            .param("content", seal(a.content()))
            .param("at", utc(a.createdAt()))
            .update()
        == 1;
  }

  /** Whether that command has begun an application, whoever sent it. */
  public boolean wasFiled(UUID command) {
    return db.sql("select exists (select from onestop.application where command = :command)")
        .param("command", command)
        .query(Boolean.class)
        .single();
  }

  public Optional<Application> findByCommand(UUID command, SubjectRef applicant) {
    return db.sql(
            """
            select id, command, number, item, item_version, department, applicant, applicant_name,
                   state, content, version, created_at, changed_at, submission, submitted_at,
                   case_id, outcome, concluded_at
            from onestop.application where command = :command and applicant = :applicant
            """)
        .param("command", command)
        .param("applicant", applicant.toString())
        .query((row, _) -> application(row))
        .optional();
  }

  public Optional<Application> findDraft(SubjectRef applicant, String item) {
    return db.sql(
            """
            select id, command, number, item, item_version, department, applicant, applicant_name,
                   state, content, version, created_at, changed_at, submission, submitted_at,
                   case_id, outcome, concluded_at
            from onestop.application
            where applicant = :applicant and item = :item and state = 'DRAFT'
            """)
        .param("applicant", applicant.toString())
        .param("item", item)
        .query((row, _) -> application(row))
        .optional();
  }

  /** The applicant's own; a foreign one answers as if it did not exist. */
  public Optional<Application> findOwn(UUID id, Caller caller) {
    return db.sql(
            """
            select id, command, number, item, item_version, department, applicant, applicant_name,
                   state, content, version, created_at, changed_at, submission, submitted_at,
                   case_id, outcome, concluded_at
            from onestop.application
            where id = :id and applicant = :applicant
              and (:items::text[] is null or item = any (:items))
            """)
        .param("id", id)
        .param("applicant", caller.party().toString())
        .param("items", caller.items())
        .query((row, _) -> application(row))
        .optional();
  }

  /** As {@link #findOwn}; nobody else changes it until the transaction ends. */
  public Optional<Application> lockOwn(UUID id, Caller caller) {
    return db.sql(
            """
            select id, command, number, item, item_version, department, applicant, applicant_name,
                   state, content, version, created_at, changed_at, submission, submitted_at,
                   case_id, outcome, concluded_at
            from onestop.application
            where id = :id and applicant = :applicant
              and (:items::text[] is null or item = any (:items))
            for update
            """)
        .param("id", id)
        .param("applicant", caller.party().toString())
        .param("items", caller.items())
        .query((row, _) -> application(row))
        .optional();
  }

  /** For those whom the case's scope or the program's own duty lets see it. */
  public Optional<Application> find(UUID id) {
    return db.sql(
            """
            select id, command, number, item, item_version, department, applicant, applicant_name,
                   state, content, version, created_at, changed_at, submission, submitted_at,
                   case_id, outcome, concluded_at
            from onestop.application where id = :id
            """)
        .param("id", id)
        .query((row, _) -> application(row))
        .optional();
  }

  /** By its number and the last four of the ID number or credit code, as strangers know it. */
  public Optional<Application> findByNumber(String number, String lastFour) {
    return db.sql(
            """
            select id, command, number, item, item_version, department, applicant, applicant_name,
                   state, content, version, created_at, changed_at, submission, submitted_at,
                   case_id, outcome, concluded_at
            from onestop.application where number = :number and tail = :tail
            """)
        .param("number", number)
        .param("tail", sealing.blindIndex(TAIL, lastFour))
        .query((row, _) -> application(row))
        .optional();
  }

  /** False when somebody typed in between or it is no draft any more. */
  public boolean saveDraft(UUID id, int seen, Content content, Instant at) {
    return db.sql(
                """
                update onestop.application
                set content = :content, version = version + 1, changed_at = :at
                where id = :id and version = :seen and state = 'DRAFT'
                """)
            .param("content", seal(content))
            .param("at", utc(at))
            .param("id", id)
            .param("seen", seen)
            .update()
        == 1;
  }

  /** The draft goes on under another version of its item. */
  public void renewDraft(Application draft, int itemVersion, Content content, Instant at) {
    db.sql(
            """
            update onestop.application
            set content = :content, item_version = :itemVersion, version = version + 1,
              changed_at = :at
            where id = :id and version = :seen and state = 'DRAFT'
            """)
        .param("content", seal(content))
        .param("itemVersion", itemVersion)
        .param("at", utc(at))
        .param("id", draft.id())
        .param("seen", draft.version())
        .update();
  }

  /** What a supplement changes. */
  public void saveContent(UUID id, Content content, Instant at) {
    db.sql(
            """
            update onestop.application
            set content = :content, version = version + 1, changed_at = :at
            where id = :id and state = 'SUBMITTED'
            """)
        .param("content", seal(content))
        .param("at", utc(at))
        .param("id", id)
        .update();
  }

  /** Hands it in; the caller holds the lock. */
  public void submit(
      UUID id, UUID submission, UUID caseId, Content content, String lastFour, Instant at) {
    db.sql(
            """
            update onestop.application
            set state = 'SUBMITTED', submission = :submission, submitted_at = :at,
                case_id = :caseId, content = :content, tail = :tail, version = version + 1,
                changed_at = :at
            where id = :id and state = 'DRAFT'
            """)
        .param("submission", submission)
        .param("at", utc(at))
        .param("caseId", caseId)
        .param("content", seal(content))
        .param("tail", sealing.blindIndex(TAIL, lastFour))
        .param("id", id)
        .update();
  }

  /** Notes how the case ended; a second time says the same and changes nothing. */
  public void conclude(UUID id, String outcome, Instant at) {
    db.sql(
            """
            update onestop.application
            set state = 'CONCLUDED', outcome = :outcome, concluded_at = :at
            where id = :id and state <> 'DRAFT' and outcome is distinct from :outcome
            """)
        .param("outcome", outcome)
        .param("at", utc(at))
        .param("id", id)
        .update();
  }

  /** False when it is no draft. */
  public boolean deleteDraft(UUID id) {
    return db.sql("delete from onestop.application where id = :id and state = 'DRAFT'")
            .param("id", id)
            .update()
        == 1;
  }

  private String seal(Content content) {
    return sealing.seal(json.writeValueAsString(content));
  }

  Application application(ResultSet row) throws SQLException {
    return new Application(
        row.getObject("id", UUID.class),
        row.getObject("command", UUID.class),
        row.getString("number"),
        row.getString("item"),
        row.getInt("item_version"),
        row.getString("department"),
        SubjectRef.parse(row.getString("applicant")),
        row.getString("applicant_name"),
        Application.State.valueOf(row.getString("state")),
        json.readValue(sealing.open(row.getString("content")), Content.class),
        row.getInt("version"),
        instant(row, "created_at"),
        instant(row, "changed_at"),
        row.getObject("submission", UUID.class),
        optionalInstant(row, "submitted_at"),
        row.getObject("case_id", UUID.class),
        row.getString("outcome"),
        optionalInstant(row, "concluded_at"));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant optionalInstant(ResultSet row, String column)
      throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
