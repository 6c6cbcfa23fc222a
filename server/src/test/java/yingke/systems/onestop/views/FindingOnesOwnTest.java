package yingke.systems.onestop.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static yingke.systems.onestop.Applicants.born;
import static yingke.systems.onestop.Applicants.citizen;
import static yingke.systems.onestop.Applicants.firm;
import static yingke.systems.onestop.Applicants.officer;
import static yingke.systems.onestop.Counter.key;
import static yingke.systems.onestop.Counter.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import yingke.YingkeTest;
import yingke.capability.registry.BaseLibraries;
import yingke.systems.onestop.Counter;

/** What an applicant finds of their own, changes after a notice, takes back and takes home. */
@YingkeTest
class FindingOnesOwnTest {
  private static final String APPLICATIONS = "/api/onestop/applications";

  private final Counter counter;
  private final RequestPostProcessor owner;
  private final RequestPostProcessor stranger;

  FindingOnesOwnTest(MockMvcTester http, BaseLibraries libraries) {
    this.counter = new Counter(http);
    var founder = born(LocalDate.of(1979, 6, 2));
    var other = born(LocalDate.of(1980, 6, 2));
    var firm = firm(founder);
    libraries.putPeople(List.of(founder, other));
    libraries.putLegalEntities(List.of(firm));
    this.owner = citizen(founder, firm);
    this.stranger = citizen(other, null);
  }

  @Test
  void theServerDividesTheListAndSearchesIt() {
    var ended = counter.shop(owner);
    counter.submit(owner, ended, key());
    counter.post(owner, APPLICATIONS + "/" + ended + "/withdrawal", Map.of());
    var going = counter.shop(owner);
    String number = read(counter.submit(owner, going, key()), "$.number");
    var draft = counter.draft(owner, "public-place-health");

    eventually("?group=ENDED", ended);
    assertThat(ids("?group=ENDED")).containsExactly(ended);
    assertThat(ids("?group=GOING")).containsExactly(going);
    assertThat(ids("?group=MINE")).containsExactly(draft);
    assertThat(ids("?q=" + number.substring(4))).containsExactly(going);
    assertThat(ids("?q=公共场所")).containsExactly(draft);
    assertThat(ids("?q=%25")).isEmpty(); // a percent sign is a percent sign
    assertThat(ids("?limit=1&group=ENDED")).hasSize(1);
    assertThat(counter.get(owner, APPLICATIONS + "?group=OTHERS")).hasStatus(400);
    assertThat(counter.get(owner, APPLICATIONS + "/counts"))
        .bodyJson()
        .isLenientlyEqualTo("{drafts: 1, supplements: 0, going: 1, ended: 1, unrated: 0}");
    assertThat(counter.get(stranger, APPLICATIONS + "/counts"))
        .bodyJson()
        .isLenientlyEqualTo("{drafts: 0, going: 0, ended: 0}");
    assertThat(counter.get(officer("market", "window"), APPLICATIONS + "/counts")).hasStatus(403);
  }

  @Test
  void whatIsDecidedIsNotTakenBack() {
    var id = counter.shop(owner);
    String caseId = read(counter.submit(owner, id, key()), "$.progress.caseId");
    var why = Map.<String, Object>of("opinion", "不属于本局职权");
    assertThat(counter.act(counter.persona("market-window"), caseId, "decline", why)).hasStatusOk();
    assertThat(counter.post(owner, APPLICATIONS + "/" + id + "/withdrawal", Map.of()))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("already-decided");
  }

  @Test
  void afterANoticeOnlyWhatIsWrongIsTypedAgain() {
    var id = counter.shop(owner);
    String caseId = read(counter.submit(owner, id, key()), "$.progress.caseId");
    assertThat(amend(id, Map.of("staff", 4))).hasStatus(409); // nobody has asked
    var window = counter.persona("market-window");
    var notice = Map.of("items", List.of(Map.of("material", "layout", "problem", "照片模糊")));
    assertThat(counter.act(window, caseId, "supplement", Map.of("form", notice))).hasStatusOk();
    eventually("?group=MINE", id);

    assertThat(amend(id, Map.of("staff", 0))).hasStatus(400); // as right as when it was handed in
    assertThat(amend(id, Map.of("staff", 4)))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.values.staff")
        .isEqualTo(4);
    assertThat(counter.application(owner, id))
        .bodyJson()
        .extractingPath("$.values.shopName")
        .isEqualTo("云谷茶行");
    assertThat(counter.get(window, "/api/onestop/cases/" + caseId + "/application"))
        .bodyJson()
        .extractingPath("$.amended.length()")
        .isEqualTo(1);
    assertThat(counter.application(stranger, id)).hasStatus(404);
  }

  @Test
  void everythingOfAnApplicationComesHomeInOneFile() throws IOException {
    var id = counter.shop(owner);
    counter.submit(owner, id, key());
    var answer = counter.get(owner, APPLICATIONS + "/" + id + "/takeout");
    assertThat(answer).hasStatusOk().hasContentType("application/zip");
    var names = new ArrayList<String>();
    try (var zip =
        new ZipInputStream(
            new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
        names.add(entry.getName());
    }
    assertThat(names).contains("申请内容.txt").anyMatch(name -> name.startsWith("材料/"));
    assertThat(counter.get(stranger, APPLICATIONS + "/" + id + "/takeout")).hasStatus(404);
  }

  private MvcTestResult amend(String id, Map<String, Object> change) {
    var now = counter.application(owner, id);
    var values = new HashMap<>(Counter.<Map<String, Object>>read(now, "$.values"));
    values.putAll(change);
    return counter.put(
        owner,
        APPLICATIONS + "/" + id + "/amendment",
        read(now, "$.version"),
        Map.of("values", values));
  }

  private List<String> ids(String query) {
    return read(counter.get(owner, APPLICATIONS + query), "$.items[*].id");
  }

  private void eventually(String query, String id) {
    await().atMost(Duration.ofSeconds(20)).until(() -> ids(query).contains(id));
  }
}
