package yingke.capability.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static yingke.capability.casework.Counter.act;
import static yingke.capability.casework.Counter.application;
import static yingke.capability.casework.Counter.as;
import static yingke.capability.casework.Counter.firm;
import static yingke.capability.casework.Counter.signedIn;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import yingke.YingkeTest;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.InventedCallers;
import yingke.kernel.organization.Department;
import yingke.kernel.organization.Organization;
import yingke.kernel.web.RuleBroken;

/** Other departments are asked, leaders urge, colleagues note; the applicant sees none of it. */
@YingkeTest
class AskingOthersTest {
  private final Casework casework;
  private final Window counter;
  private final InventedCallers callers;
  private final Memory memory;
  private final Organization organization;
  private final Caller firm = firm();
  private final Caller fang;
  private final Caller director;
  private final Caller health;

  AskingOthersTest(
      Casework casework,
      MockMvcTester http,
      InventedCallers callers,
      Memory memory,
      Organization organization) {
    this.casework = casework;
    this.counter = new Window(http);
    this.callers = callers;
    this.memory = memory;
    this.organization = organization;
    this.fang = callers.officer("market-window");
    this.director = callers.officer("market-director");
    this.health = callers.officer("health-reviewer");
  }

  @Test
  void anotherDepartmentsAnswerComesHomeToTheTimeline() {
    var parent = atDecision();
    var asked = ask(parent, "health", "该场所是否符合卫生要求？", 3, director);
    assertThat(asked).hasStatusOk();
    var child = child(asked);
    assertThat(asked).bodyJson().extractingPath("$.children[0].lamp").isEqualTo("GREEN");
    assertThat(counter.get("/inbox?q=" + parent.number() + "-Z1", health))
        .bodyJson()
        .extractingPath("$.items[0].subject")
        .isEqualTo("该场所是否符合卫生要求？");
    assertThatThrownBy(() -> by(director, act(read(parent, director), "grant")))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining("征求的意见全部回复");
    var drafted = by(health, act(child, "draft", "经核查，符合卫生要求。", Map.of()));
    by(callers.officer("health-director"), act(drafted, "send", null, Map.of()));
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(titles(parent, director)).endsWith("征求意见", "征求意见办结"));
    var seen = read(parent, director);
    assertThat(seen.version()).isEqualTo(parent.version()); // nobody's page grew old by it
    assertThat(seen.children().getFirst().answer()).isEqualTo("经核查，符合卫生要求。");
    assertThat(seen.children().getFirst().outcomeTitle()).isEqualTo("已回复");
    assertThat(titles(parent, firm)).doesNotContain("征求意见");
    assertThat(read(parent, firm).children()).isEmpty();
    assertThat(memory.of(child.id()))
        .anySatisfy(event -> {
          assertThat(event).isInstanceOf(CaseClosed.class);
          assertThat(((CaseClosed) event).parent()).isEqualTo(parent.id());
        });
    assertThat(by(director, act(seen, "grant")).outcome()).isEqualTo("granted");
  }

  @Test
  void aQuestionHasItsOwnClockAndLeavesTheOtherAlone() {
    var parent = atDecision();
    var before = parent.clocks();
    var child = child(ask(parent, "health", "请协助核实", 2, director));
    assertThat(child.clocks()).hasSize(1);
    assertThat(child.clocks().getFirst().limit()).isEqualTo("2wd");
    assertThat(read(parent, director).clocks()).isEqualTo(before);
  }

  @Test
  void whatIsNoLongerNeededIsTakenBackOrFallsAway() {
    var parent = atDecision();
    var first = child(ask(parent, "health", "第一个问题", 2, director));
    var path = "/cases/" + parent.id() + "/consultations/" + first.id() + "/withdrawal";
    assertThat(counter.post(path, "{\"reason\":\"已电话核实\"}", director)).hasStatusOk();
    assertThat(read(first, health).outcome()).isEqualTo("dropped");
    assertThat(counter.post(path, "{\"reason\":\"再撤一次\"}", director)).hasStatus(409);
    var second = child(ask(parent, "health", "第二个问题", 2, director), 1);
    by(firm, act(read(parent, firm), "withdraw", null, Map.of()));
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> "dropped".equals(read(second, health).outcome()));
  }

  @Test
  void onlyWhoHasTheCaseAsksAndOnlyWhoCanAnswerIsAsked() {
    var parent = atDecision();
    assertThat(ask(parent, "health", "问题", 3, fang)).hasStatus(403);
    assertThat(ask(parent, "market", "问题", 3, director)).hasStatus(409);
    assertThat(ask(parent, nobodyAnswers(), "问题", 3, director)).hasStatus(409);
    assertThat(ask(parent, "nowhere", "问题", 3, director)).hasStatus(400);
    assertThat(ask(parent, "health", "问题", 0, director)).hasStatus(400);
    assertThat(ask(parent, "health", " ", 3, director)).hasStatus(400);
    assertThat(ask(parent, "health", "问题", 3, health)).hasStatus(403);
    assertThat(ask(parent, "health", "问题", 3, callers.officer("civil-reviewer"))).hasStatus(404);
  }

  @Test
  void theSameQuestionTwiceIsAskedOnce() {
    var parent = atDecision();
    var key = UUID.randomUUID().toString();
    var body = question("health", "问一次", 3);
    for (int i = 0; i < 2; i++)
      assertThat(counter.post("/cases/" + parent.id() + "/consultations", body, key, director))
          .bodyJson()
          .extractingPath("$.children.length()")
          .isEqualTo(1);
  }

  @Test
  void aLeaderUrgesAndTheAnswerComesBack() {
    var leader = callers.officer("district-leader");
    var seen = opened();
    var path = "/cases/" + seen.id() + "/urgings";
    assertThat(counter.post(path, "{\"words\":\"请说明进度\"}", fang)).hasStatus(403);
    assertThat(counter.post(path, "{\"words\":\"请说明进度\"}", callers.officer("health-head")))
        .hasStatus(404);
    var urged = counter.post(path, "{\"words\":\"请说明进度\"}", leader);
    assertThat(urged).hasStatusOk();
    assertThat(counter.post(path, "{\"words\":\"再催\"}", leader)).hasStatus(409);
    assertThat(counter.get("/inbox?urged=true&q=" + seen.number(), fang))
        .bodyJson()
        .extractingPath("$.items[0].urged")
        .isEqualTo("请说明进度");
    String id = Counter.json(urged, "$.urgings[0].id");
    assertThat(counter.post(path + "/" + id + "/answer", "{\"words\":\"今天受理\"}", director))
        .hasStatusOk();
    assertThat(counter.post(path + "/" + id + "/answer", "{\"words\":\"明天\"}", fang))
        .hasStatus(409);
    assertThat(read(seen, fang).urgings().getFirst().answer()).isEqualTo("今天受理");
    assertThat(
            Counter.<List<?>>json(
                counter.get("/inbox?urged=true&q=" + seen.number(), fang), "$.items"))
        .isEmpty();
    assertThat(counter.http().get().uri("/api/notice/notices").with(signedIn(leader)).exchange())
        .bodyText()
        .contains("江海平答复 " + seen.number() + "：今天受理");
    assertThat(read(seen, firm).urgings()).isEmpty();
  }

  @Test
  void notesStayAmongOfficers() {
    var seen = opened();
    var path = "/cases/" + seen.id() + "/notes";
    assertThat(counter.post(path, "{\"words\":\"申请人下午再来\"}", fang))
        .bodyJson()
        .extractingPath("$[0].by")
        .isEqualTo("方晓荷");
    assertThat(counter.post(path, "{\"words\":\"身份证 341003199001010016\"}", fang)).hasStatus(400);
    assertThat(counter.get(path, director)).bodyJson().extractingPath("$.length()").isEqualTo(1);
    assertThat(counter.get(path, firm)).hasStatus(403);
    assertThat(counter.get(path, health)).hasStatus(404);
  }

  private String nobodyAnswers() {
    return organization.departments().stream()
        .map(Department::id)
        .filter(id -> organization.staffIn(id, "reviewer").isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private CaseView opened() {
    var asked = application(firm, "onestop-food-business", "market");
    return as(firm, () -> casework.open(asked));
  }

  private CaseView atDecision() {
    var asked = application(firm, "test-side-by-side", "market");
    var seen = as(firm, () -> casework.open(asked));
    seen = by(fang, act(seen, "ask-any", null, Map.of()));
    return by(health, act(seen, "sign"));
  }

  private CaseView child(MvcTestResult asked) {
    return child(asked, 0);
  }

  private CaseView child(MvcTestResult asked, int number) {
    String id = Counter.json(asked, "$.children[" + number + "].id");
    return as(health, () -> casework.read(UUID.fromString(id)));
  }

  private CaseView by(Caller caller, ActOnCase act) {
    return as(caller, () -> casework.act(act));
  }

  private CaseView read(CaseView seen, Caller caller) {
    return as(caller, () -> casework.read(seen.id()));
  }

  private List<String> titles(CaseView seen, Caller caller) {
    return Counter.json(counter.get("/cases/" + seen.id() + "/timeline", caller), "$[*].title");
  }

  private MvcTestResult ask(
      CaseView seen, String department, String question, int limit, Caller caller) {
    return counter.post(
        "/cases/" + seen.id() + "/consultations", question(department, question, limit), caller);
  }

  private static String question(String department, String question, int limit) {
    return "{\"department\":\"%s\",\"question\":\"%s\",\"limit\":%d}"
        .formatted(department, question, limit);
  }
}
