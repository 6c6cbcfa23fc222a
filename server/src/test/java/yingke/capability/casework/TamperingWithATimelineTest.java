package yingke.capability.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static yingke.capability.casework.Counter.act;
import static yingke.capability.casework.Counter.application;
import static yingke.capability.casework.Counter.as;
import static yingke.capability.casework.Counter.firm;
import static yingke.capability.casework.Counter.market;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import yingke.YingkeTest;

/** What was written to a case's timeline cannot be changed unseen. */
@YingkeTest
class TamperingWithATimelineTest {
  private final Casework casework;
  private final TimelineCheck check;
  private final JdbcClient db;
  private final TransactionOperations transactions;

  TamperingWithATimelineTest(
      Casework casework, TimelineCheck check, JdbcClient db, TransactionOperations transactions) {
    this.casework = casework;
    this.check = check;
    this.db = db;
    this.transactions = transactions;
  }

  @Test
  void whatNobodyTouchedHolds() {
    accepted();
    var report = check.check();
    assertThat(report.broken()).isNull();
    assertThat(report.sealed()).isPositive();
  }

  @Test
  void aChangedOpinionIsFound() {
    found(
        "update casework.timeline set opinion = '我没说过' where case_id = ? and seq = 1",
        "第 1 条与其校验值不符");
  }

  @Test
  void aChangedActorIsFound() {
    found(
        "update casework.timeline set actor_name = '别人' where case_id = ? and seq = 0",
        "第 0 条与其校验值不符");
  }

  @Test
  void aRemovedEventIsFound() {
    found("delete from casework.timeline where case_id = ? and seq = 0", "第 0 条缺失");
    found("delete from casework.timeline where case_id = ? and seq = 1", "第 1 条缺失");
    found("delete from casework.timeline where case_id = ?", "没有时间线");
  }

  @Test
  void aForgedHeadIsFound() {
    found("update casework.case_file set head = sha256('x') where id = ?", "最后一条与办件所记的校验值不符");
  }

  private void found(String tampering, String sentence) {
    var seen = accepted();
    transactions.executeWithoutResult(status -> {
      db.sql(tampering).param(seen.id()).update();
      assertThat(check.check().broken()).contains(seen.number()).contains(sentence);
      status.setRollbackOnly();
    });
  }

  private CaseView accepted() {
    var firm = firm();
    var asked = application(firm, "onestop-food-business", "market");
    var seen = as(firm, () -> casework.open(asked));
    return as(market("window"), () -> casework.act(act(seen, "accept", "材料齐全", Map.of())));
  }
}
