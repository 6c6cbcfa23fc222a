package yingke.systems.onestop.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static yingke.systems.onestop.Applicants.born;
import static yingke.systems.onestop.Applicants.citizen;
import static yingke.systems.onestop.Counter.key;
import static yingke.systems.onestop.Counter.read;
import static yingke.systems.onestop.Counter.text;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import yingke.YingkeTest;
import yingke.capability.registry.BaseLibraries;
import yingke.capability.registry.Person;
import yingke.kernel.calendar.Bygone;
import yingke.systems.onestop.Counter;

/** 公示 before 临时救助 is approved: what neighbors see, and that their objection counts. */
@YingkeTest
class PublishingTest {
  private static final String NOTICES = "/api/onestop/publicity";
  private static final String CLERK = "town-341003200-clerk";
  private static final String HEAD = "town-341003200-head";
  private static final Duration TEN_DAYS = Duration.ofDays(10);
  private static final Map<String, Object> SMALL = Map.of("amount", 1_500, "standard", "现金救助");

  private final Counter counter;
  private final Bygone clock;
  private final Person villager;
  private final RequestPostProcessor applicant;
  private final RequestPostProcessor neighbor =
      request -> csrf().postProcessRequest(anonymous().postProcessRequest(request));

  PublishingTest(MockMvcTester http, BaseLibraries libraries, Bygone clock) {
    this.counter = new Counter(http);
    this.clock = clock;
    this.villager = born(LocalDate.of(1961, 4, 3), "341003200203");
    libraries.putPeople(List.of(villager));
    this.applicant = citizen(villager, null);
  }

  @Test
  void everybodySeesAMaskedNameTheTownAndTheSumAndNothingElse() {
    var caseId = published();
    var id = noticeOf(caseId);
    var seen = text(counter.get(neighbor, NOTICES + "/" + id));
    assertThat(seen).contains("临时救助", "新明乡", "拟给予临时救助 1500 元", "民政局");
    assertThat(seen)
        .doesNotContain(villager.name().value(), villager.idNumber().value(), "重病", "猴坑");
    assertThat(text(counter.get(neighbor, NOTICES + "?town=341003200000"))).contains(id);
    assertThat(text(counter.get(neighbor, NOTICES + "?town=341003100000"))).doesNotContain(id);
  }

  @Test
  void nothingIsShownAfterTheLastDayAndNothingTakenAgainstIt() {
    var id = noticeOf(published());
    assertThat(later(() -> counter.get(neighbor, NOTICES + "/" + id))).hasStatus(404);
    assertThat(later(() -> text(counter.get(neighbor, NOTICES)))).doesNotContain(id);
    assertThat(later(() -> counter.post(neighbor, objections(id), Map.of("says", "他家有两处房子"))))
        .hasStatus(404);
  }

  @Test
  void anObjectionKeepsTheCaseFromApprovalUntilItIsAnswered() {
    var caseId = published();
    object(noticeOf(caseId), "他家刚买了一辆新车");
    later(() -> {
      assertThat(text(cases(CLERK, caseId))).contains("他家刚买了一辆新车").doesNotContain("13800001111");
      assertThat(act(CLERK, caseId, "grant-small", SMALL)).contains("异议还没有处理");
      answer(caseId, false);
      assertThat(act(CLERK, caseId, "grant-small", SMALL)).contains("CLOSED");
      return true;
    });
  }

  @Test
  void anObjectionThatIsRightLeadsToANewSurvey() {
    var caseId = published();
    object(noticeOf(caseId), "他家在城里有两处房子");
    later(() -> {
      answer(caseId, true);
      assertThat(act(CLERK, caseId, "grant-small", SMALL)).contains("退回重新调查");
      assertThat(act(CLERK, caseId, "return", Map.of())).contains("\"survey\"");
      return true;
    });
  }

  @Test
  void onlyTheOfficersOfTheCaseReadWhatWasObjected() {
    var caseId = published();
    object(noticeOf(caseId), "他家刚买了一辆新车");
    assertThat(cases("town-341003100-clerk", caseId)).hasStatus(404);
    assertThat(cases("market-window", caseId)).hasStatus(403);
    assertThat(counter.get(applicant, NOTICES + "/cases/" + caseId)).hasStatus(403);
  }

  @Test
  void theSameObjectionSentTwiceIsOne() {
    var caseId = published();
    var path = objections(noticeOf(caseId));
    var key = key();
    var says = Map.of("says", "他家刚买了一辆新车");
    String first = read(counter.post(neighbor, path, says, key), "$.number");
    String second = read(counter.post(neighbor, path, says, key), "$.number");
    assertThat(second).isEqualTo(first);
    assertThat(counter.post(neighbor, path, Map.of("says", "假"))).hasStatus(400);
  }

  @Test
  void theOfficersOfTheTownHearOfAnObjectionAndTheApplicantThatThereIsOne() {
    var caseId = published();
    object(noticeOf(caseId), "他家刚买了一辆新车");
    for (var officer : List.of(CLERK, HEAD))
      assertThat(text(counter.get(counter.persona(officer), "/api/notice/notices")))
          .contains("公示有异议，请核实", "/work/cases/" + caseId);
    assertThat(text(counter.get(counter.persona("town-341003100-clerk"), "/api/notice/notices")))
        .doesNotContain(caseId);
    assertThat(timeline()).contains("公示有异议").doesNotContain("新车", "汪小明");
    answer(caseId, false);
    assertThat(timeline()).contains("异议不成立");
  }

  @Test
  void whoeverObjectedReadsTheAnswerByTheNumberAndThePhoneAndNobodyElse() {
    var caseId = published();
    var number = object(noticeOf(caseId), "他家刚买了一辆新车");
    assertThat(asked(number, "13800001111"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.stateTitle")
        .isEqualTo("正在核实");
    answer(caseId, false);
    assertThat(text(asked(number, "13800001111"))).contains("异议不成立", "已入户核实");
    var wrong = asked(number, "13800002222");
    var unknown = asked("YY2026112699999", "13800001111");
    assertThat(wrong).hasStatus(404);
    assertThat(unknown).hasStatus(404);
    String says = read(wrong, "$.detail");
    assertThat(text(unknown)).contains(says);
  }

  @Test
  void whoeverLeftNoPhoneCannotBeGuessed() {
    var path = objections(noticeOf(published()));
    String number = read(counter.post(neighbor, path, Map.of("says", "他家刚买了一辆新车")), "$.number");
    assertThat(asked(number, "00000000000")).hasStatus(404);
    for (int i = 0; i < 9; i++) asked(number, "1380000000" + i);
    assertThat(asked(number, "13800001111")).hasStatus(429);
  }

  private MvcTestResult asked(String number, String phone) {
    var from = "10.1." + (number.hashCode() & 255) + "." + (phone.hashCode() & 255);
    RequestPostProcessor somewhere =
        request -> {
          request.setRemoteAddr(from);
          return neighbor.postProcessRequest(request);
        };
    return counter.answer(
        somewhere, NOTICES + "/objections/answers", Map.of("number", number, "phone", phone));
  }

  private String timeline() {
    String id = read(counter.get(applicant, "/api/onestop/applications?limit=1"), "$.items[0].id");
    return text(counter.get(applicant, "/api/onestop/applications/" + id + "/timeline"));
  }

  private String object(String notice, String says) {
    var told = Map.of("says", says, "name", "汪小明", "phone", "13800001111");
    var raised = counter.post(neighbor, objections(notice), told);
    assertThat(raised).hasStatus(201);
    return read(raised, "$.number");
  }

  private void answer(String caseId, boolean upheld) {
    String id = read(cases(CLERK, caseId), "$[0].objections[0].id");
    var path = NOTICES + "/objections/" + id;
    var verified = Map.of("upheld", upheld, "answer", "已入户核实，并查了登记情况");
    assertThat(counter.post(counter.persona(CLERK), path + "/answer", verified)).hasStatusOk();
    assertThat(counter.post(counter.persona(CLERK), path + "/answer", verified)).hasStatus(409);
  }

  /** At the township, in front of its notice. */
  private String published() {
    var id = counter.draft(applicant, "temporary-relief");
    counter.fill(
        applicant,
        id,
        Map.of(
            "reason", "突发重大疾病",
            "happenedOn", "2026-01-05",
            "story", "老伴重病住院，花光了积蓄",
            "members", 2,
            "income", 800,
            "urgent", false,
            "consent", "同意"));
    String caseId = read(counter.submit(applicant, id, key()), "$.progress.caseId");
    act(CLERK, caseId, "accept", Map.of());
    act(CLERK, caseId, "record-survey", Map.of("surveyedOn", "2026-01-06", "findings", "情况属实"));
    assertThat(act(HEAD, caseId, "confirm-survey", Map.of("amount", 1_500))).contains("公示");
    return caseId;
  }

  private String noticeOf(String caseId) {
    await().atMost(Duration.ofSeconds(15)).until(() -> !text(cases(CLERK, caseId)).equals("[]"));
    return read(cases(CLERK, caseId), "$[0].id");
  }

  private MvcTestResult cases(String officer, String caseId) {
    return counter.get(counter.persona(officer), NOTICES + "/cases/" + caseId);
  }

  private String act(String officer, String caseId, String action, Map<String, Object> form) {
    var content = Map.<String, Object>of("form", form, "opinion", "经核实，情况如上。");
    return text(counter.act(counter.persona(officer), caseId, action, content));
  }

  private static String objections(String notice) {
    return NOTICES + "/" + notice + "/objections";
  }

  /** When the notice is long over. */
  private <T> T later(Supplier<T> work) {
    return clock.at(clock.instant().plus(TEN_DAYS), work);
  }
}
