package yingke.capability.seal.seals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.capability.seal.seals.KeeperChange.ChangeState;
import yingke.kernel.sql.Row;

/** Applications to change the keeper of a seal. */
@Repository
class KeeperStore {
  private final JdbcClient db;

  KeeperStore(JdbcClient db) {
    this.db = db;
  }

  /** An application that is to be written. */
  record NewChange(
      UUID id,
      UUID seal,
      @Nullable String fromKeeper,
      @Nullable String fromName,
      String toKeeper,
      String toName,
      String reason,
      UUID caseId,
      String caseNumber,
      String askedBy,
      String askedByName,
      Instant askedAt) {}

  /** False when another application of the seal waits for its decision. */
  boolean insert(NewChange change) {
    return db.sql(
                """
                insert into seal.keeper_change
                  (id, seal, from_keeper, from_name, to_keeper, to_name, reason, state, case_id,
                   case_number, asked_by, asked_by_name, asked_at)
                values
                  (:id, :seal, :fromKeeper, :fromName, :toKeeper, :toName, :reason, 'ASKED', :caseId,
                   :caseNumber, :askedBy, :askedByName, :askedAt)
                on conflict (seal) where state = 'ASKED' do nothing
                """)
            .paramSource(Row.of(change))
            .update()
        == 1;
  }

  Optional<KeeperChange> find(UUID id) {
    return db.sql(
            """
            select c.id, c.seal, s.name as seal_name, c.from_keeper, c.from_name, c.to_keeper,
              c.to_name, c.reason, c.state, c.case_id, c.case_number, c.asked_by, c.asked_by_name,
              c.asked_at, c.decided_by_name, c.decided_at, c.opinion
            from seal.keeper_change c join seal.seal s on s.id = c.seal
            where c.id = :id
            """)
        .param("id", id)
        .query(KeeperChange.class)
        .optional();
  }

  /** The newest first. */
  List<KeeperChange> list(UUID seal) {
    return db.sql(
            """
            select c.id, c.seal, s.name as seal_name, c.from_keeper, c.from_name, c.to_keeper,
              c.to_name, c.reason, c.state, c.case_id, c.case_number, c.asked_by, c.asked_by_name,
              c.asked_at, c.decided_by_name, c.decided_at, c.opinion
            from seal.keeper_change c join seal.seal s on s.id = c.seal
            where c.seal = :seal order by c.asked_at desc, c.id
            """)
        .param("seal", seal)
        .query(KeeperChange.class)
        .list();
  }

  void decide(UUID id, ChangeState state, String byName, Instant at, @Nullable String opinion) {
    db.sql(
            """
            update seal.keeper_change
            set state = :state, decided_by_name = :byName, decided_at = :at, opinion = :opinion
            where id = :id and state = 'ASKED'
            """)
        .param("state", state.name())
        .param("byName", byName)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("opinion", opinion)
        .param("id", id)
        .update();
  }
}
