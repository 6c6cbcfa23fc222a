package yingke.capability.seal.seals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.capability.seal.SealKind;
import yingke.capability.seal.SealState;
import yingke.capability.seal.seals.SealHistory.BasisFile;
import yingke.capability.seal.seals.SealHistory.Edition;
import yingke.kernel.sql.Row;

/** The life of seals: applications, states, filing, and earlier editions. */
@Repository
class LifeStore {
  private final JdbcClient db;

  LifeStore(JdbcClient db) {
    this.db = db;
  }

  /** An application that is to be written. */
  record NewSeal(
      UUID id,
      String department,
      SealKind kind,
      String name,
      String purpose,
      String keeper,
      String keeperName,
      UUID caseId,
      String caseNumber,
      Instant takenAt,
      String takenBy) {}

  /** A seal as it stands while it is locked. */
  record Standing(
      UUID id,
      String department,
      SealKind kind,
      String name,
      SealState state,
      @Nullable Instant validUntil,
      @Nullable String keeper,
      @Nullable String keeperName,
      @Nullable UUID caseId,
      int version) {}

  Optional<Standing> lock(UUID id) {
    return db.sql(
            """
            select id, department, kind, name, state, valid_until, keeper, keeper_name, case_id,
              version
            from seal.seal where id = :id for update
            """)
        .param("id", id)
        .query(Standing.class)
        .optional();
  }

  /** False when the department has one of the kind, or has asked for it. */
  boolean insert(NewSeal seal) {
    return db.sql(
                """
                insert into seal.seal
                  (id, department, kind, name, purpose, keeper, keeper_name, case_id, case_number,
                   state, taken_at, taken_by, version)
                values
                  (:id, :department, :kind, :name, :purpose, :keeper, :keeperName, :caseId,
                   :caseNumber, 'APPLIED', :takenAt, :takenBy, 0)
                on conflict (department, kind)
                  where state not in ('REVOKED', 'REFUSED', 'WITHDRAWN') do nothing
                """)
            .paramSource(Row.of(seal))
            .update()
        == 1;
  }

  boolean exists(UUID id) {
    return db.sql("select exists (select 1 from seal.seal where id = :id)")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /** The next number of a case about seals; gaps do no harm. */
  long nextNumber() {
    return db.sql("select nextval('seal.case_number')").query(Long.class).single();
  }

  void addFile(UUID seal, UUID file, String name) {
    db.sql("insert into seal.basis_file (seal, file, name) values (:seal, :file, :name)")
        .param("seal", seal)
        .param("file", file)
        .param("name", name)
        .update();
  }

  List<BasisFile> files(UUID seal) {
    return db.sql("select file, name from seal.basis_file where seal = :seal order by name, file")
        .param("seal", seal)
        .query(BasisFile.class)
        .list();
  }

  List<Edition> editions(UUID seal) {
    return db.sql(
            """
            select edition, number, valid_from, valid_until, replaced_at
            from seal.edition where seal = :seal order by edition
            """)
        .param("seal", seal)
        .query(Edition.class)
        .list();
  }

  /** To another state; a reason only belongs to a frozen or revoked one. */
  boolean move(
      UUID id, int version, SealState to, @Nullable String reason, @Nullable Instant revokedAt) {
    return db.sql(
                """
                update seal.seal
                set state = :state, reason = :reason, revoked_at = :revokedAt,
                  version = version + 1
                where id = :id and version = :version
                """)
            .param("state", to.name())
            .param("reason", reason)
            .param("revokedAt", revokedAt == null ? null : revokedAt.atOffset(ZoneOffset.UTC))
            .param("id", id)
            .param("version", version)
            .update()
        == 1;
  }

  boolean file(UUID id, FileSeal filing) {
    return db.sql(
                """
                update seal.seal
                set filing_number = :number, filed_on = :filedOn, filed_with = :filedWith
                where id = :id and not exists (
                  select 1 from seal.seal other where other.filing_number = :number)
                """)
            .param("number", filing.number())
            .param("filedOn", filing.filedOn())
            .param("filedWith", filing.filedWith())
            .param("id", id)
            .update()
        == 1;
  }

  void receive(UUID id, Instant at) {
    db.sql("update seal.seal set received_at = :at where id = :id")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  /** Who keeps a seal from that moment on; one that nobody signed for yet stays so. */
  boolean handOver(UUID seal, int version, String keeper, String name, Instant at) {
    return db.sql(
                """
                update seal.seal
                set keeper = :keeper, keeper_name = :name, version = version + 1,
                  received_at = case when state in ('ACTIVE', 'FROZEN') then :at::timestamptz end
                where id = :seal and version = :version
                """)
            .param("keeper", keeper)
            .param("name", name)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("seal", seal)
            .param("version", version)
            .update()
        == 1;
  }
}
