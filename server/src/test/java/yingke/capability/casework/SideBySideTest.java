package yingke.capability.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static yingke.capability.casework.Counter.act;
import static yingke.capability.casework.Counter.application;
import static yingke.capability.casework.Counter.as;
import static yingke.capability.casework.Counter.firm;
import static yingke.capability.casework.Counter.market;
import static yingke.capability.casework.Counter.officer;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import yingke.YingkeTest;
import yingke.kernel.identity.Caller;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.Stale;

/** Several departments and officers act within one step, and none of them undoes another. */
@YingkeTest
class SideBySideTest {
  private final Casework casework;
  private final JdbcClient db;
  private final Caller firm = firm();
  private final Caller first = officer("market", "reviewer", 1);
  private final Caller second = officer("market", "reviewer", 2);
  private final Caller health = officer("health", "reviewer", 1);

  SideBySideTest(Casework casework, JdbcClient db) {
    this.casework = casework;
    this.db = db;
  }

  @Test
  void theCaseGoesOnWhenEveryBranchIsSigned() {
    var seen = asked("ask-all");
    assertThat(seen.holder()).isEqualTo("黄山区市场监督管理局 审核、黄山区卫生健康委员会 审核");
    assertThat(items(seen)).containsExactly("health health", "market own");
    seen = by(health, act(seen, "sign"));
    assertThat(seen.step().id()).isEqualTo("review");
    assertThat(items(seen)).containsExactly("market own");
    assertThat(seen.actions()).isEmpty();
    seen = by(first, act(seen, "sign"));
    assertThat(seen.branches().getFirst().done()).isFalse(); // two officers have to sign
    assertThat(seen.branches().getFirst().signatures()).hasSize(1);
    var once = act(seen, "sign");
    assertThatThrownBy(() -> by(first, once)).isInstanceOf(AccessDeniedException.class);
    seen = by(second, act(seen, "sign"));
    assertThat(seen.step().id()).isEqualTo("decide");
    assertThat(seen.branches()).isEmpty();
    assertThat(items(seen)).containsExactly("market null");
    seen = by(market("director"), act(seen, "return")); // back is the step with the branches
    assertThat(seen.branches()).noneMatch(BranchView::done);
  }

  @Test
  void oneRefusalReturnsTheCaseWhoeverSignedBefore() {
    var seen = asked("ask-all");
    var before = seen;
    seen = by(first, act(seen, "sign"));
    seen = by(health, act(before, "object")); // saw an older version, of another branch
    assertThat(seen.step().id()).isEqualTo("check");
    assertThat(items(seen)).containsExactly("market null");
    assertThatThrownBy(() -> by(second, act(before, "sign"))).isInstanceOf(Stale.class);
  }

  @Test
  void oneBranchIsEnoughWhenAnyIsAskedFor() {
    var seen = by(health, act(asked("ask-any"), "sign"));
    assertThat(seen.step().id()).isEqualTo("decide");
  }

  @Test
  void aBranchHasALimitOfItsOwn() {
    var seen = asked("ask-all");
    assertThat(seen.clocks())
        .extracting(ClockView::id, ClockView::title, ClockView::stopped)
        .contains(tuple("review.own", "本局意见时限", false), tuple("review.health", "卫健意见时限", false));
    assertThat(seen.branches()).allSatisfy(branch -> assertThat(branch.due()).isNotNull());
    seen = by(health, act(seen, "sign"));
    assertThat(seen.branches().get(1).due()).isNull();
    assertThat(seen.branches().get(1).lamp()).isEqualTo(Lamp.BLUE);
  }

  @Test
  void theAskedDepartmentSeesTheCaseAndOthersDoNot() {
    var seen = asked("ask-all");
    assertThat(as(health, () -> casework.read(seen.id())).actions())
        .extracting(ActionView::id)
        .containsExactly("sign", "object");
    assertThat(as(market("window"), () -> casework.read(seen.id())).actions())
        .extracting(ActionView::id)
        .containsExactly("recall");
    assertThatThrownBy(() -> as(officer("civil", "reviewer", 1), () -> casework.read(seen.id())))
        .isInstanceOf(NotFound.class);
    assertThat(as(firm, () -> casework.read(seen.id())).branches())
        .allSatisfy(branch -> assertThat(branch.signatures()).isEmpty());
  }

  @Test
  void whoCallsTheWholeStepBackHasToHaveSeenEverySignature() {
    var seen = asked("ask-all");
    by(health, act(seen, "sign"));
    assertThatThrownBy(() -> by(market("window"), act(seen, "recall"))).isInstanceOf(Stale.class);
  }

  @RepeatedTest(8)
  void twoOfficersInTwoBranchesAtOnceDoNotLoseEachOther() throws Exception {
    var seen = asked("ask-all");
    var ready = new CyclicBarrier(2);
    var signed =
        List.<Callable<CaseView>>of(
            () -> together(ready, first, act(seen, "sign")),
            () -> together(ready, health, act(seen, "sign")));
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (var each : threads.invokeAll(signed)) each.get();
    }
    var after = by(second, act(as(second, () -> casework.read(seen.id())), "sign"));
    assertThat(after.step().id()).isEqualTo("decide");
    assertThat(after.version()).isEqualTo(seen.version() + 3);
    assertThat(
            db.sql("select count(*) from casework.timeline where case_id = ? and action = 'sign'")
                .param(seen.id())
                .query(Integer.class)
                .single())
        .isEqualTo(3);
  }

  private CaseView together(CyclicBarrier ready, Caller caller, ActOnCase act) throws Exception {
    ready.await();
    return by(caller, act);
  }

  private CaseView asked(String how) {
    var asked = application(firm, "test-side-by-side", "market");
    var seen = as(firm, () -> casework.open(asked));
    return by(market("window"), act(seen, how, null, Map.of()));
  }

  private CaseView by(Caller caller, ActOnCase act) {
    return as(caller, () -> casework.act(act));
  }

  /** “department branch” of what waits. */
  private List<String> items(CaseView seen) {
    return db.sql(
            """
            select department || ' ' || coalesce(branch, 'null') from casework.work_item
            where case_id = ? order by 1
            """)
        .param(seen.id())
        .query(String.class)
        .list();
  }
}
