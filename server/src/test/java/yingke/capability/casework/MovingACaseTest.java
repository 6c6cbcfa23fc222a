package yingke.capability.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yingke.capability.casework.Counter.FINDINGS;
import static yingke.capability.casework.Counter.UNREADABLE;
import static yingke.capability.casework.Counter.act;
import static yingke.capability.casework.Counter.application;
import static yingke.capability.casework.Counter.as;
import static yingke.capability.casework.Counter.firm;
import static yingke.capability.casework.Counter.likewise;
import static yingke.capability.casework.Counter.market;
import static yingke.capability.casework.Counter.officer;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionOperations;
import yingke.YingkeTest;
import yingke.kernel.identity.Caller;
import yingke.kernel.web.RuleBroken;
import yingke.kernel.web.Stale;

/** What may happen to a case at the counter, and what may not. */
@YingkeTest
class MovingACaseTest {
  private final Casework casework;
  private final JdbcClient db;
  private final TransactionOperations transactions;
  private final Caller firm = firm();

  MovingACaseTest(Casework casework, JdbcClient db, TransactionOperations transactions) {
    this.casework = casework;
    this.db = db;
    this.transactions = transactions;
  }

  @Test
  void aTeaFirmGetsItsLicenseByWayOfSupplementInspectionAndDecision() {
    var seen = opened();
    assertThat(seen.step().id()).isEqualTo("check");
    assertThat(seen.holder()).isEqualTo("黄山区市场监督管理局 窗口受理");
    assertThat(ids(seen)).containsExactly("withdraw");
    seen = by(market("window"), act(seen, "supplement", null, UNREADABLE));
    assertThat(seen.holder()).isEqualTo("申请人");
    seen = by(firm, act(seen, "resubmit", null, Map.of()));
    assertThat(ids(seenBy(market("window"), seen))).containsExactly("accept", "decline");
    seen = by(market("window"), act(seen, "accept", null, Map.of()));
    assertThat(seen.clocks())
        .extracting(ClockView::id)
        .containsExactly("check", "promise", "statutory");
    seen = inspected(seen);
    seen = by(market("reviewer"), act(seen, "propose-grant"));
    seen = by(market("director"), act(seen, "grant", null, Map.of()));
    assertThat(seen.status()).isEqualTo("CLOSED");
    assertThat(seen.outcome()).isEqualTo("granted");
    assertThat(seen.lamp()).isEqualTo(Lamp.BLUE);
    assertThat(seen.actions()).isEmpty();
    assertThat(seen.holder()).isNull();
    assertThat(count("work_item", seen)).isZero();
    assertThat(count("timeline", seen)).isEqualTo(8);
  }

  @Test
  void aCaseIsOpenedOnceForOneCommand() {
    var asked = application(firm, "onestop-food-business", "market");
    var first = as(firm, () -> casework.open(asked));
    assertThat(as(firm, () -> casework.open(asked))).isEqualTo(first);
    assertThat(count("timeline", first)).isEqualTo(1);
    var other = likewise(asked, asked.command(), "别的事项");
    assertThatThrownBy(() -> as(firm, () -> casework.open(other)))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining("已用于另一项操作");
  }

  @Test
  void aMatterHasOneCase() {
    var asked = application(firm, "onestop-food-business", "market");
    as(firm, () -> casework.open(asked));
    var again = likewise(asked, UUID.randomUUID(), asked.subject());
    assertThatThrownBy(() -> as(firm, () -> casework.open(again)))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining("已有办件");
  }

  @Test
  void aCaseIsNotOpenedForSomebodyElse() {
    var asked = application(firm, "onestop-food-business", "market");
    assertThatThrownBy(() -> as(firm(), () -> casework.open(asked)))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> as(market("window"), () -> casework.open(asked)))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void theSameCommandTwiceIsDoneOnceAndAnsweredTwice() {
    var accept = act(opened(), "accept", null, Map.of());
    var first = by(market("window"), accept);
    assertThat(by(market("window"), accept)).isEqualTo(first);
    assertThat(count("timeline", first)).isEqualTo(2);
    assertThat(audited(first)).isEqualTo(2);
  }

  @Test
  void theSameCommandWithOtherContentIsAProblem() {
    var seen = opened();
    var supplement = act(seen, "supplement", null, UNREADABLE);
    by(market("window"), supplement);
    var other =
        new ActOnCase(
            seen.id(), seen.version(), supplement.command(), "accept", null, List.of(), Map.of());
    assertThatThrownBy(() -> by(market("window"), other))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining("已用于另一项操作");
    var elsewhere = opened();
    var foreign =
        new ActOnCase(elsewhere.id(), 0, supplement.command(), "accept", null, List.of(), Map.of());
    assertThatThrownBy(() -> by(market("window"), foreign)).isInstanceOf(RuleBroken.class);
    assertThat(seenBy(market("window"), elsewhere).version()).isZero();
  }

  @Test
  void ofTwoClerksAtOnceOneIsToldToLookAgain() throws Exception {
    var seen = opened();
    var accept = act(seen, "accept", null, Map.of());
    var decline = act(seen, "decline", "不属于本机关职权", Map.of());
    var results = atOnce(List.of(() -> by(market("window"), accept), () -> by(clerk(2), decline)));
    assertThat(results.stream().filter(each -> each instanceof CaseView)).hasSize(1);
    assertThat(results.stream().filter(each -> each instanceof Stale || each instanceof RuleBroken))
        .hasSize(1);
    assertThat(count("timeline", seen)).isEqualTo(2);
    assertThat(audited(seen)).isEqualTo(2);
  }

  @Test
  void aCommandThatArrivesTwiceAtOnceIsDoneOnce() throws Exception {
    var seen = opened();
    var accept = act(seen, "accept", null, Map.of());
    Callable<CaseView> send = () -> by(market("window"), accept);
    var results = atOnce(List.of(send, send, send, send));
    assertThat(results).allMatch(each -> each instanceof CaseView);
    assertThat(count("timeline", seen)).isEqualTo(2);
  }

  @Test
  void whoSawAnOlderVersionChangesNothing() {
    var seen = opened();
    by(market("window"), act(seen, "accept", null, Map.of()));
    assertThatThrownBy(() -> by(market("window"), act(seen, "decline", "不符合", Map.of())))
        .isInstanceOf(Stale.class);
    assertThat(count("timeline", seen)).isEqualTo(2);
    assertThat(count("work_item", seen)).isEqualTo(1);
    assertThat(audited(seen)).isEqualTo(2);
  }

  @Test
  void nothingIsWrittenWhenTheCallersTransactionFails() {
    var seen = opened();
    assertThatThrownBy(() ->
            transactions.executeWithoutResult(_ -> {
              by(market("window"), act(seen, "accept", null, Map.of()));
              throw new IllegalStateException("power cut");
            }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(seenBy(firm, seen).step().id()).isEqualTo("check");
    assertThat(count("timeline", seen)).isEqualTo(1);
  }

  @Test
  void aConcludedCaseIsLeftAlone() {
    var seen = by(firm, act(opened(), "withdraw", null, Map.of()));
    assertThat(seen.outcome()).isEqualTo("withdrawn");
    assertThatThrownBy(() -> by(market("window"), act(seen, "accept", null, Map.of())))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining("已办结");
  }

  @Test
  void supplementIsGivenOnce() {
    var seen = by(market("window"), act(opened(), "supplement", null, UNREADABLE));
    var back = by(firm, act(seen, "resubmit", null, Map.of()));
    assertThatThrownBy(() -> by(market("window"), act(back, "supplement", null, UNREADABLE)))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining("只能办理一次");
  }

  @Test
  void oneInspectorAloneDoesNotInspect() {
    var seen = by(market("window"), act(opened(), "accept", null, Map.of()));
    var recorded = by(market("inspector"), act(seen, "record-inspection", null, FINDINGS));
    var confirm = act(recorded, "confirm-inspection", null, Map.of());
    assertThatThrownBy(() -> by(market("inspector"), confirm))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining("另一名工作人员");
    assertThat(by(officer("market", "inspector", 2), confirm).step().id()).isEqualTo("review");
  }

  @Test
  void whatIsReturnedGoesBackToWhereItCameFrom() {
    var seen = inspected(by(market("window"), act(opened(), "accept", null, Map.of())));
    seen = by(market("reviewer"), act(seen, "return"));
    assertThat(seen.step().id()).isEqualTo("inspect");
    seen = by(market("reviewer"), act(inspected(seen), "propose-refuse"));
    seen = by(market("director"), act(seen, "request-extension"));
    assertThat(seen.holder()).isEqualTo("黄山区市场监督管理局 行政机关负责人");
    seen = by(market("head"), act(seen, "approve-extension"));
    assertThat(seen.step().id()).isEqualTo("decide");
    assertThat(ids(seenBy(market("director"), seen))).containsExactly("grant", "refuse", "return");
    assertThat(clock(seen, "statutory").extendedBy()).isEqualTo(5);
    assertThat(clock(seen, "promise").extendedBy()).isEqualTo(5);
    assertThat(by(market("director"), act(seen, "refuse")).outcome()).isEqualTo("refused");
  }

  @Test
  void anInstantItemIsDecidedByTheProgramAndByNobodyElse() {
    var asked = application(firm, "onestop-elder-card", "civil");
    var seen = as(firm, () -> casework.open(asked));
    assertThat(seen.holder()).isEqualTo("系统");
    assertThatThrownBy(
            () -> by(officer("civil", "director", 1), act(seen, "grant", null, Map.of())))
        .isInstanceOf(AccessDeniedException.class);
    var decided = by(Caller.system("onestop"), act(seen, "refuse", "未满 60 周岁", Map.of()));
    assertThat(decided.outcome()).isEqualTo("refused");
  }

  private CaseView opened() {
    var asked = application(firm, "onestop-food-business", "market");
    return as(firm, () -> casework.open(asked));
  }

  private CaseView inspected(CaseView seen) {
    var recorded = by(market("inspector"), act(seen, "record-inspection", null, FINDINGS));
    return by(
        officer("market", "inspector", 2), act(recorded, "confirm-inspection", null, Map.of()));
  }

  private CaseView by(Caller caller, ActOnCase act) {
    return as(caller, () -> casework.act(act));
  }

  private CaseView seenBy(Caller caller, CaseView seen) {
    return as(caller, () -> casework.read(seen.id()));
  }

  private static Caller clerk(int number) {
    return officer("market", "window", number);
  }

  private static List<String> ids(CaseView seen) {
    return seen.actions().stream().map(ActionView::id).toList();
  }

  private static ClockView clock(CaseView seen, String id) {
    return seen.clocks().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  private int count(String table, CaseView seen) {
    return db.sql("select count(*) from casework." + table + " where case_id = ?")
        .param(seen.id())
        .query(Integer.class)
        .single();
  }

  private int audited(CaseView seen) {
    return db.sql("select count(*) from audit.entry where object = ?")
        .param("case:" + seen.id())
        .query(Integer.class)
        .single();
  }

  /** Results, or what was thrown. */
  private static List<Object> atOnce(List<Callable<CaseView>> tasks) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(tasks).stream().map(MovingACaseTest::result).toList();
    }
  }

  private static Object result(Future<CaseView> future) {
    try {
      return future.get();
    } catch (Exception failed) {
      return failed.getCause() == null ? failed : failed.getCause();
    }
  }
}
