package yingke.systems.onestop.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static yingke.systems.onestop.Applicants.born;
import static yingke.systems.onestop.Applicants.citizen;
import static yingke.systems.onestop.Applicants.firm;
import static yingke.systems.onestop.Counter.key;
import static yingke.systems.onestop.Counter.read;
import static yingke.systems.onestop.Counter.text;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import yingke.YingkeTest;
import yingke.capability.registry.BaseLibraries;
import yingke.kernel.calendar.Workdays;
import yingke.systems.onestop.Counter;

/** 差评回访 within 15 workdays, and complaints whose author only the supervisors can learn. */
@YingkeTest
class SupervisingTest {
  private static final String APPLICATIONS = "/api/onestop/applications/";

  private final Counter counter;
  private final String due;
  private final String name;
  private final RequestPostProcessor owner;
  private final RequestPostProcessor stranger;
  private final RequestPostProcessor supervisor;

  SupervisingTest(MockMvcTester http, BaseLibraries libraries, Workdays workdays, Clock clock) {
    this.counter = new Counter(http);
    this.due = workdays.plus(LocalDate.now(clock), 15).toString();
    var founder = born(LocalDate.of(1979, 6, 2));
    var other = born(LocalDate.of(1980, 6, 2));
    var firm = firm(founder);
    this.name = firm.name().value();
    libraries.putPeople(List.of(founder, other));
    libraries.putLegalEntities(List.of(firm));
    this.owner = citizen(founder, firm);
    this.stranger = citizen(other, null);
    this.supervisor = counter.persona("data-supervisor");
  }

  @Test
  void aBadRatingIsFollowedUpAndMarkedWhenItWasPutRight() {
    var id = declined();
    var bad = Map.of("stars", 1, "tags", List.of("办得太慢"), "text", "跑了三趟");
    assertThat(counter.post(owner, APPLICATIONS + id + "/rating", bad)).hasStatus(204);
    assertThat(counter.post(owner, APPLICATIONS + id + "/rating", bad)).hasStatus(409);
    var mine = counter.get(owner, APPLICATIONS + id + "/supervision");
    assertThat(mine).bodyJson().extractingPath("$[0].kind").isEqualTo("CALLBACK");
    assertThat(mine).bodyJson().extractingPath("$[0].due").isEqualTo(due);

    String caseId = caseOf(read(mine, "$[0].number"));
    assertThat(counter.get(supervisor, "/api/onestop/supervision/cases/" + caseId))
        .bodyJson()
        .extractingPath("$.says")
        .isEqualTo("跑了三趟");
    var contacted = Map.<String, Object>of("form", Map.of("channel", "电话", "findings", "材料退了三次"));
    assertThat(counter.act(supervisor, caseId, "contacted", contacted)).hasStatusOk();
    var mended = Map.<String, Object>of("opinion", "已向申请人道歉，改为一次告知");
    assertThat(counter.act(supervisor, caseId, "rectified", mended)).hasStatusOk();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> text(counter.get(owner, APPLICATIONS + id + "/supervision")).contains("已整改"));
    assertThat(text(counter.get(supervisor, "/api/onestop/ratings?bad=true&limit=200")))
        .doesNotContain(name);
  }

  @Test
  void aComplaintReachesTheSupervisorsAndNobodyElseLearnsWhoseItIs() {
    var id = counter.shop(owner);
    assertThat(complain(owner, id, "态度不好")).hasStatus(409); // a draft is nobody's fault
    counter.submit(owner, id, key());
    assertThat(complain(owner, id, "没有这一类")).hasStatus(400);
    assertThat(complain(stranger, id, "态度不好")).hasStatus(404);
    var made = complain(owner, id, "态度不好");
    assertThat(made).hasStatus(201);
    assertThat(complain(owner, id, "其他")).hasStatus(409); // one at a time
    String caseId = caseOf(read(made, "$[0].number"));

    var path = "/api/onestop/supervision/cases/" + caseId;
    assertThat(text(counter.get(supervisor, path))).doesNotContain(name);
    assertThat(text(counter.get(supervisor, "/api/casework/cases/" + caseId))).doesNotContain(name);
    assertThat(counter.post(supervisor, path + "/contact", Map.of("reason", ""))).hasStatus(400);
    assertThat(counter.post(supervisor, path + "/contact", Map.of("reason", "核实当时的情况")))
        .bodyJson()
        .extractingPath("$.name")
        .isEqualTo(name);
    for (var handler : List.of("market-window", "market-director", "market-head")) {
      var who = counter.persona(handler);
      assertThat(counter.get(who, "/api/casework/cases/" + caseId)).hasStatus(404);
      assertThat(counter.get(who, path)).hasStatus(403);
    }
    assertThat(counter.act(supervisor, caseId, "investigate", Map.of())).hasStatusOk();
    var answer = Map.<String, Object>of("opinion", "经查属实，已责成改正并当面道歉");
    assertThat(counter.act(supervisor, caseId, "uphold", answer)).hasStatusOk();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> text(counter.get(owner, APPLICATIONS + id + "/supervision")).contains("经查属实"));
    assertThat(text(counter.get(owner, "/api/notice/notices?limit=50"))).contains("投诉答复");
  }

  @Test
  void aBadRatingGoesToTheDepartmentWithoutWhoseItIsAndItsAnswerComesBack() {
    var id = declined();
    counter.post(owner, APPLICATIONS + id + "/rating", Map.of("stars", 2, "tags", List.of("办得太慢")));
    var mine = counter.get(owner, APPLICATIONS + id + "/supervision");
    String caseId = caseOf(read(mine, "$[0].number"));
    assertThat(forward(caseId, "请说明为什么退了三次材料"))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("not-contacted");
    var contacted = Map.<String, Object>of("form", Map.of("channel", "电话", "findings", "材料退了三次"));
    assertThat(counter.act(supervisor, caseId, "contacted", contacted)).hasStatusOk();
    assertThat(forward(caseId, name + "反映退了三次")).hasStatus(400);
    assertThat(forward(caseId, "请说明为什么退了三次材料，并改正")).hasStatus(201);

    var parent = counter.get(supervisor, "/api/casework/cases/" + caseId);
    String child = read(parent, "$.children[0].id");
    var reviewer = counter.persona("market-reviewer");
    var seen = counter.get(reviewer, "/api/casework/cases/" + child);
    assertThat(text(seen)).contains("请整改并回复").doesNotContain(name, id);
    assertThat(LocalDate.parse(read(seen, "$.clocks[0].due"))).isBefore(LocalDate.parse(due));
    assertThat(counter.get(reviewer, "/api/casework/cases/" + caseId)).hasStatus(404);
    assertThat(counter.get(reviewer, "/api/onestop/supervision/cases/" + caseId)).hasStatus(403);

    var reply = Map.<String, Object>of("opinion", "已改为一次告知，窗口人员已学习");
    assertThat(counter.act(reviewer, child, "draft", reply)).hasStatusOk();
    assertThat(counter.act(counter.persona("market-director"), child, "send", Map.of()))
        .hasStatusOk();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            text(counter.get(supervisor, "/api/casework/cases/" + caseId + "/timeline"))
                .contains("已改为一次告知"));
    assertThat(counter.get(owner, APPLICATIONS + id + "/supervision"))
        .bodyJson()
        .extractingPath("$[0].due")
        .isEqualTo(due);
    var mended = Map.<String, Object>of("opinion", "承办单位已改正，回访申请人表示认可");
    assertThat(counter.act(supervisor, caseId, "rectified", mended)).hasStatusOk();
  }

  private MvcTestResult forward(String caseId, String words) {
    return counter.post(
        supervisor,
        "/api/onestop/supervision/cases/" + caseId + "/forwarding",
        Map.of("words", words));
  }

  private String declined() {
    var id = counter.shop(owner);
    String caseId = read(counter.submit(owner, id, key()), "$.progress.caseId");
    var why = Map.<String, Object>of("opinion", "不属于本局职权");
    assertThat(counter.act(counter.persona("market-window"), caseId, "decline", why)).hasStatusOk();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> Boolean.TRUE.equals(read(counter.application(owner, id), "$.rateable")));
    return id;
  }

  private MvcTestResult complain(RequestPostProcessor who, String id, String topic) {
    return counter.post(
        who, APPLICATIONS + id + "/complaints", Map.of("topic", topic, "says", "让我先交别的材料，不说理由"));
  }

  private String caseOf(String number) {
    return read(counter.get(supervisor, "/api/casework/cases?q=" + number), "$.items[0].id");
  }
}
