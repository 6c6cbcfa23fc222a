package yingke.capability.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yingke.capability.casework.Counter.act;
import static yingke.capability.casework.Counter.application;
import static yingke.capability.casework.Counter.as;
import static yingke.capability.casework.Counter.firm;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import yingke.YingkeTest;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.InventedCallers;

/** Work goes from one officer to another: transferred, given back, or done for one who is away. */
@YingkeTest
class ChangingHandsTest {
  private final Casework casework;
  private final JdbcClient db;
  private final Window counter;
  private final Clock clock;
  private final Caller firm = firm();
  private final InventedCallers callers;
  private final Caller fang;
  private final Caller bao;
  private final Caller director;

  ChangingHandsTest(
      Casework casework, JdbcClient db, MockMvcTester http, Clock clock, InventedCallers callers) {
    this.casework = casework;
    this.db = db;
    this.counter = new Window(http);
    this.clock = clock;
    this.callers = callers;
    this.fang = callers.officer("market-window");
    this.bao = callers.officer("market-window-2");
    this.director = callers.officer("market-director");
  }

  /** Tests share the district's people: nobody stays away. */
  @AfterEach
  void everybodyIsBack() {
    var arranged =
        db.sql(
                "select id from casework.delegation where revoked_at is null and department = 'market'")
            .query(UUID.class)
            .list();
    for (var id : arranged) counter.post("/delegations/" + id + "/revocation", "", 0, director);
  }

  @Test
  void transferredWorkIsTheOtherOnesUntilItIsGivenBack() {
    var seen = opened();
    assertThat(counter.get("/cases/" + seen.id() + "/transfers/colleagues", fang))
        .bodyJson()
        .extractingPath("$[*].staff")
        .asArray()
        .contains("market-window-2")
        .doesNotContain("market-director");
    var given = transfer(seen, "market-window-2", "所涉材料由他接手过", 0, fang);
    assertThat(given).hasStatusOk().hasHeader("ETag", "\"1\"");
    assertThat(given).bodyJson().extractingPath("$.assignee.name").isEqualTo("鲍思远");
    assertThat(inbox(seen, fang)).isZero();
    assertThat(inbox(seen, bao)).isEqualTo(1);
    assertThatThrownBy(() -> by(fang, act(read(seen, fang), "accept")))
        .isInstanceOf(AccessDeniedException.class);
    var back =
        counter.post("/cases/" + seen.id() + "/transfers/return", "{\"reason\":\"下午外出\"}", 1, bao);
    assertThat(back).hasStatusOk();
    assertThat(back).bodyJson().extractingPath("$.assignee.staff").isEqualTo("market-window");
    assertThat(inbox(seen, bao)).isZero();
    var accepted = by(fang, act(read(seen, fang), "accept"));
    assertThat(accepted.assignee()).isNull(); // a new step is the post's
    assertThat(titles(seen, fang)).containsExactly("提交申请", "转办", "退回转办", "受理");
    assertThat(titles(seen, firm)).containsExactly("提交申请", "受理");
    assertThat(counter.get("/cases/" + seen.id(), firm))
        .bodyJson()
        .extractingPath("$.assignee")
        .isNull();
  }

  @Test
  void workIsGivenToColleaguesOfThePostAndByThoseWhoHaveIt() {
    var seen = opened();
    assertThat(transfer(seen, "market-director", "请办理", 0, fang)).hasStatus(409);
    assertThat(transfer(seen, "health-window", "请办理", 0, fang)).hasStatus(409);
    assertThat(transfer(seen, "market-window-2", " ", 0, fang)).hasStatus(400);
    assertThat(transfer(seen, "market-window-2", "请办理", 5, fang)).hasStatus(409);
    assertThat(transfer(seen, "market-window-2", "请办理", 0, firm)).hasStatus(403);
    assertThat(transfer(seen, "market-window-2", "请办理", 0, officer("health-window")))
        .hasStatus(404);
    assertThat(transfer(seen, "market-window-2", "请办理", 0, officer("market-reviewer")))
        .hasStatus(403);
    assertThat(transfer(seen, "market-window-2", "请尽快办理", 0, director)).hasStatusOk();
    assertThat(transfer(seen, "market-window", "我来办", 1, fang)).hasStatus(403);
  }

  @Test
  void whoActsForOneWhoIsAwayIsNamedBeside() {
    var reviewer = officer("market-reviewer");
    assertThat(arrange("market-director", "market-reviewer", 0, 3, director)).hasStatusOk();
    var seen = atDecision();
    assertThat(counter.get("/inbox?q=" + seen.number(), reviewer))
        .bodyJson()
        .extractingPath("$.items[?(@.step=='decide')].behalf")
        .asArray()
        .containsExactly("江海平");
    assertThat(read(seen, reviewer).behalf()).isEqualTo("江海平");
    var granted = by(reviewer, act(read(seen, reviewer), "grant", null, Map.of()));
    assertThat(granted.outcome()).isEqualTo("granted");
    assertThat(counter.get("/cases/" + seen.id() + "/timeline", reviewer))
        .bodyJson()
        .extractingPath("$[?(@.action=='grant')].who")
        .asArray()
        .containsExactly("许文博代江海平");
    assertThat(
            db.sql(
                    """
                    select detail ->> 'for' from audit.entry
                    where object = ? and detail ->> 'action' = 'grant'
                    """)
                .param("case:" + seen.id())
                .query(String.class)
                .single())
        .isEqualTo("STAFF:market-director");
  }

  @Test
  void theApplicantIsToldWhichOrganActedAndNotWho() {
    var seen = atDecision();
    var told = counter.get("/cases/" + seen.id() + "/timeline", firm);
    assertThat(told)
        .bodyJson()
        .extractingPath("$[?(@.action=='sign')].who")
        .asArray()
        .containsExactly("黄山区卫生健康委员会");
    assertThat(told)
        .bodyJson()
        .extractingPath("$[?(@.action=='sign')].branchTitle")
        .asArray()
        .containsExactly("卫健意见");
  }

  @Test
  void nobodyActsForAnotherBeforeOrAfterTheDaysOrOnceItIsRevoked() {
    var reviewer = officer("market-reviewer");
    var arranged = arrange("market-director", "market-reviewer", 1, 3, director);
    assertThat(arranged).hasStatusOk();
    var seen = atDecision();
    assertThatThrownBy(() -> by(reviewer, act(read(seen, reviewer), "grant", null, Map.of())))
        .isInstanceOf(AccessDeniedException.class);
    everybodyIsBack();
    assertThat(arrange("market-director", "market-reviewer", 0, 0, director)).hasStatusOk();
    assertThat(read(seen, reviewer).actions()).extracting(ActionView::id).contains("grant");
    everybodyIsBack();
    assertThat(read(seen, reviewer).actions()).isEmpty();
  }

  @Test
  void anAbsenceIsArrangedForOneselfOrOnesDepartmentAndWithoutContradiction() {
    assertThat(arrange("market-director", "market-reviewer", 0, 2, fang)).hasStatus(403);
    assertThat(arrange("market-window", "health-window", 0, 2, fang)).hasStatus(409);
    assertThat(arrange("market-window", "market-window", 0, 2, fang)).hasStatus(409);
    assertThat(arrange("market-window", "market-window-2", 2, 1, fang)).hasStatus(409);
    assertThat(arrange("market-window", "market-window-2", -3, -1, fang)).hasStatus(409);
    assertThat(arrange("market-window", "market-window-2", 0, 2, director)).hasStatusOk();
    assertThat(arrange("market-window-2", "market-window", 1, 1, bao)).hasStatus(409);
    assertThat(counter.get("/delegations", fang))
        .bodyJson()
        .extractingPath("$[?(@.revokedAt==null)].deputyName")
        .asArray()
        .containsExactly("鲍思远");
  }

  private CaseView opened() {
    var asked = application(firm, "onestop-food-business", "market");
    return as(firm, () -> casework.open(asked));
  }

  private CaseView atDecision() {
    var asked = application(firm, "test-side-by-side", "market");
    var seen = as(firm, () -> casework.open(asked));
    seen = by(fang, act(seen, "ask-any", null, Map.of()));
    return by(officer("health-reviewer"), act(seen, "sign"));
  }

  private Caller officer(String staff) {
    return callers.officer(staff);
  }

  private CaseView by(Caller caller, ActOnCase act) {
    return as(caller, () -> casework.act(act));
  }

  private CaseView read(CaseView seen, Caller caller) {
    return as(caller, () -> casework.read(seen.id()));
  }

  private MvcTestResult transfer(
      CaseView seen, String to, String reason, int version, Caller caller) {
    var body = "{\"to\":\"%s\",\"reason\":\"%s\"}".formatted(to, reason);
    return counter.post("/cases/" + seen.id() + "/transfers", body, version, caller);
  }

  private MvcTestResult arrange(String principal, String deputy, int from, int to, Caller caller) {
    var today = LocalDate.now(clock);
    var body =
        "{\"principal\":\"%s\",\"deputy\":\"%s\",\"firstDay\":\"%s\",\"lastDay\":\"%s\",\"reason\":\"出差\"}"
            .formatted(principal, deputy, today.plusDays(from), today.plusDays(to));
    return counter.post("/delegations", body, 0, caller);
  }

  private int inbox(CaseView seen, Caller caller) {
    var found = counter.get("/inbox?q=" + seen.number(), caller);
    return Counter.<List<?>>json(found, "$.items").size();
  }

  private List<String> titles(CaseView seen, Caller caller) {
    return Counter.json(counter.get("/cases/" + seen.id() + "/timeline", caller), "$[*].title");
  }
}
