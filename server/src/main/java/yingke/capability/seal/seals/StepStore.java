package yingke.capability.seal.seals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.capability.seal.SealAct;
import yingke.capability.seal.SealState;
import yingke.capability.seal.verification.SealPast.Turn;
import yingke.kernel.sql.Row;

/** What happened to seals; only ever added to. */
@Repository
public class StepStore {
  private final JdbcClient db;

  StepStore(JdbcClient db) {
    this.db = db;
  }

  /**
   * A step that is to be written.
   *
   * @param fromState null for the first one
   */
  public record NewStep(
      UUID seal,
      SealAct act,
      @Nullable SealState fromState,
      SealState toState,
      String note,
      String byAccount,
      String byName,
      Instant at) {

    /** The beginning of a seal that the program itself took over. */
    public static NewStep first(UUID seal, SealAct act, String note, String by, Instant at) {
      return new NewStep(seal, act, null, act.beginning(), note, by, "系统", at);
    }
  }

  public void insert(NewStep step) {
    db.sql(
            """
            insert into seal.step
              (seal, act, from_state, to_state, note, by_account, by_name, at)
            values
              (:seal, :act, :fromState, :toState, :note, :byAccount, :byName, :at)
            """)
        .paramSource(Row.of(step))
        .update();
  }

  /** The states that the seal went through, the oldest first. */
  public List<Turn> turns(UUID seal) {
    return db.sql("select to_state as state, at from seal.step where seal = :seal order by id")
        .param("seal", seal)
        .query(Turn.class)
        .list();
  }

  /** The oldest first. */
  List<SealStep> list(UUID seal) {
    return db.sql(
            """
            select act, from_state, to_state, note, by_name, at
            from seal.step where seal = :seal order by id
            """)
        .param("seal", seal)
        .query(SealStep.class)
        .list();
  }
}
