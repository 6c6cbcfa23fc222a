package yingke.systems.onestop.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static yingke.systems.onestop.Applicants.born;
import static yingke.systems.onestop.Applicants.citizen;
import static yingke.systems.onestop.Applicants.firm;
import static yingke.systems.onestop.Counter.SHOP;
import static yingke.systems.onestop.Counter.key;
import static yingke.systems.onestop.Counter.read;
import static yingke.systems.onestop.Counter.text;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import yingke.YingkeTest;
import yingke.capability.registry.BaseLibraries;
import yingke.capability.registry.LegalEntity;
import yingke.capability.registry.Person;
import yingke.kernel.calendar.Workdays;
import yingke.systems.onestop.Counter;

@YingkeTest
class BringingItLaterTest {
  private static final String RULES = "safety-rules"; // five workdays after acceptance

  private final Counter counter;
  private final PromiseJob job;
  private final Workdays workdays;
  private final LocalDate today;
  private final Person founder = born(LocalDate.of(1981, 5, 16));
  private final LegalEntity teaFirm = firm(founder);
  private final RequestPostProcessor tea = citizen(founder, teaFirm);

  BringingItLaterTest(
      MockMvcTester http, BaseLibraries libraries, PromiseJob job, Workdays workdays, Clock clock) {
    this.counter = new Counter(http);
    this.job = job;
    this.workdays = workdays;
    this.today = LocalDate.now(clock);
    libraries.putPeople(List.of(founder));
    libraries.putLegalEntities(List.of(teaFirm));
  }

  @Test
  void whatMayComeLaterComesLater() {
    var id = accepted();
    awaitDue(id);
    assertThat(later(id, "$.later[0].due")).isEqualTo(workdays.plus(today, 5).toString());
    assertThat(text(counter.get(tea, application(id) + "/documents"))).contains("承诺书");
    counter.bring(tea, id, RULES);
    assertThat(later(id, "$.later[0].stateTitle")).isEqualTo("已经补交");
    assertThat(material(id)).isEqualTo("UPLOADED");
  }

  @Test
  void whatMayNotComeLaterHasToBeThere() {
    var id = draft();
    assertThat(put(tea, id, "layout")).hasStatus(409);
    assertThat(counter.submit(tea, id, key())).hasStatus(400);
    assertThat(put(tea, id, RULES)).hasStatusOk();
    assertThat(material(id)).isEqualTo("DEFERRED");
    var stranger = citizen(born(LocalDate.of(1990, 1, 1)), null);
    assertThat(put(stranger, id, RULES)).hasStatus(404);
    assertThat(counter.delete(tea, application(id) + "/promises/" + RULES)).hasStatusOk();
    assertThat(material(id)).isEqualTo("MISSING");
  }

  @Test
  void whatDoesNotComeIsDecidedByTheDepartment() {
    var id = accepted();
    awaitDue(id);
    var due = workdays.plus(today, 5);
    job.run(due.minusDays(1));
    assertThat(text(counter.get(tea, "/api/notice/notices"))).contains("材料快到期了");
    job.run(due.plusDays(1));
    job.run(due.plusDays(1));
    assertThat(later(id, "$.later[0].stateTitle")).isEqualTo("逾期，单位正在处理");
    assertThat(counter.application(tea, id))
        .bodyJson()
        .extractingPath("$.state")
        .isEqualTo("SUBMITTED");
    var reviewer = counter.persona("market-reviewer");
    var followUp = followUp(reviewer);
    assertThat(counter.get(reviewer, "/api/onestop/cases/" + followUp + "/application"))
        .hasStatusOk();
    assertThat(
            counter.act(
                reviewer, followUp, "extend", Map.of("opinion", "店主住院", "form", Map.of("days", 3))))
        .hasStatusOk();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(later(id, "$.later[0].due")).isEqualTo(workdays.plus(today, 3).toString()));
    assertThat(text(counter.get(tea, "/api/notice/notices"))).contains("再给您 3 个工作日");
  }

  private String draft() {
    var id = counter.draft(tea, "food-bulk-sale");
    counter.fill(tea, id, SHOP);
    counter.bring(tea, id, "layout");
    return id;
  }

  private String accepted() {
    var id = draft();
    assertThat(put(tea, id, RULES)).hasStatusOk();
    assertThat(counter.submit(tea, id, key())).hasStatusOk();
    String caseId = read(counter.application(tea, id), "$.progress.caseId");
    assertThat(counter.act(counter.persona("market-window"), caseId, "accept", Map.of()))
        .hasStatusOk();
    return id;
  }

  private void awaitDue(String id) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(later(id, "$.later[0].due")).isNotNull());
  }

  /** The case that asks the department about this firm. */
  private String followUp(RequestPostProcessor reviewer) {
    var inbox = counter.get(reviewer, "/api/casework/inbox?limit=200");
    List<String> found =
        read(inbox, "$.items[?(@.partyName == '" + teaFirm.name().value() + "')].caseId");
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private MvcTestResult put(RequestPostProcessor who, String id, String material) {
    return counter.put(who, application(id) + "/promises/" + material);
  }

  private @Nullable Object later(String id, String path) {
    return read(counter.get(tea, application(id) + "/promises"), path);
  }

  private String material(String id) {
    List<String> states =
        read(counter.application(tea, id), "$.materials[?(@.id == '" + RULES + "')].state");
    return states.getFirst();
  }

  private static String application(String id) {
    return "/api/onestop/applications/" + id;
  }
}
