package yingke.capability.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yingke.capability.casework.Counter.UNREADABLE;
import static yingke.capability.casework.Counter.act;
import static yingke.capability.casework.Counter.application;
import static yingke.capability.casework.Counter.as;
import static yingke.capability.casework.Counter.firm;
import static yingke.capability.casework.Counter.leader;
import static yingke.capability.casework.Counter.market;
import static yingke.capability.casework.Counter.officer;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import yingke.YingkeTest;
import yingke.kernel.identity.Caller;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.RuleBroken;

/** Who may not do what at the counter, and what is not taken. */
@YingkeTest
class RefusedAtTheCounterTest {
  private final Casework casework;
  private final JdbcClient db;
  private final Caller firm = firm();

  RefusedAtTheCounterTest(Casework casework, JdbcClient db) {
    this.casework = casework;
    this.db = db;
  }

  @Test
  void anOfficerOfAnotherDepartmentDoesNotKnowTheCase() {
    var seen = opened();
    assertThatThrownBy(() -> seenBy(officer("health", "window", 1), seen))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> by(officer("health", "window", 1), act(seen, "accept", null, Map.of())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aCitizenWithAForgedIdLearnsNothing() {
    var seen = opened();
    assertThatThrownBy(() -> seenBy(firm(), seen)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> by(firm(), act(seen, "withdraw", null, Map.of())))
        .isInstanceOf(NotFound.class);
    assertThat(as(firm(), () -> casework.findByMatter(seen.matter()))).isEmpty();
    assertThat(as(firm, () -> casework.findByMatter(seen.matter()))).isPresent();
  }

  @Test
  void theWrongPostOfTheRightDepartmentIsRefused() {
    var seen = opened();
    assertThatThrownBy(() -> by(market("director"), act(seen, "accept", null, Map.of())))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> by(market("window"), act(seen, "withdraw", null, Map.of())))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> by(market("window"), act(seen, "deem-accepted", null, Map.of())))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void aLeaderReadsEverythingAndActsNowhere() {
    var seen = seenBy(leader(), opened());
    assertThat(seen.actions()).isEmpty();
    assertThatThrownBy(() -> by(leader(), act(seen, "accept", null, Map.of())))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void anActionOfAnotherStepIsNamedInTheRefusal() {
    var seen = opened();
    assertThatThrownBy(() -> by(market("director"), act(seen, "grant", null, Map.of())))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining("“收件审查”环节不能办理“准予许可”");
  }

  @Test
  void whatTheActionAsksForIsChecked() {
    var seen = opened();
    assertThatThrownBy(() -> by(market("window"), act(seen, "decline", " ", Map.of())))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("意见或理由");
    assertThatThrownBy(
            () -> by(market("window"), act(seen, "supplement", null, Map.of("items", List.of()))))
        .isInstanceOfSatisfying(
            BadInput.class,
            bad -> assertThat(bad.fields().getFirst().message()).isEqualTo("“需要补正的内容”至少填写 1 项"));
    var noProblem = Map.<String, Object>of("items", List.of(Map.of("material", "布局图")));
    assertThatThrownBy(() -> by(market("window"), act(seen, "supplement", null, noProblem)))
        .isInstanceOfSatisfying(
            BadInput.class,
            bad -> assertThat(bad.fields().getFirst().message()).isEqualTo("请填写“存在的问题”"));
    assertThatThrownBy(() -> by(market("window"), act(seen, "accept", null, UNREADABLE)))
        .isInstanceOf(BadInput.class);
    var foreignFile =
        new ActOnCase(
            seen.id(), 0, UUID.randomUUID(), "accept", null, List.of(UUID.randomUUID()), Map.of());
    assertThatThrownBy(() -> by(market("window"), foreignFile)).isInstanceOf(NotFound.class);
    assertThat(count("timeline", seen)).isEqualTo(1);
  }

  @Test
  void anOpinionCarriesNoIdNumberIntoMessagesAndTimelines() {
    var seen = opened();
    var careless = act(seen, "decline", "负责人身份证34100319850607321０不在本区", Map.of());
    assertThatThrownBy(() -> by(market("window"), careless))
        .isInstanceOfSatisfying(
            BadInput.class, bad -> assertThat(bad.code()).isEqualTo("opinion-personal"));
    assertThat(count("timeline", seen)).isEqualTo(1);
  }

  private CaseView opened() {
    var asked = application(firm, "onestop-food-business", "market");
    return as(firm, () -> casework.open(asked));
  }

  private CaseView by(Caller caller, ActOnCase act) {
    return as(caller, () -> casework.act(act));
  }

  private CaseView seenBy(Caller caller, CaseView seen) {
    return as(caller, () -> casework.read(seen.id()));
  }

  private int count(String table, CaseView seen) {
    return db.sql("select count(*) from casework." + table + " where case_id = ?")
        .param(seen.id())
        .query(Integer.class)
        .single();
  }
}
