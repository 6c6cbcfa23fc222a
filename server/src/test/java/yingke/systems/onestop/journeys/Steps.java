package yingke.systems.onestop.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static yingke.systems.onestop.Counter.read;
import static yingke.systems.onestop.Counter.text;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import yingke.systems.onestop.Counter;

/** Stretches of the way that several journeys share. */
final class Steps {
  private static final String APPLICATIONS = "/api/onestop/applications/";

  private final Counter counter;
  private final LocalDate today;

  Steps(Counter counter, LocalDate today) {
    this.counter = counter;
    this.today = today;
  }

  String lodging(RequestPostProcessor owner) {
    var id = counter.draft(owner, "public-place-health");
    counter.fill(
        owner,
        id,
        Map.of(
            "placeName",
            "松间民宿",
            "kind",
            "宾馆旅店招待所",
            "place",
            "341003102001",
            "address",
            "黄山区汤口镇寨西路9号",
            "area",
            320,
            "rooms",
            12,
            "staff",
            4,
            "certifiedStaff",
            4,
            "centralAir",
            false,
            "contactPhone",
            "15400000002"));
    counter.bring(owner, id, "floor-plan");
    counter.bring(owner, id, "hygiene-rules");
    return id;
  }

  /** Two officers on site, one who writes and one who confirms. */
  void inspect(String caseId, String department) {
    var record = Map.of("inspectedOn", today.toString(), "findings", "场所与申请一致", "conclusion", "符合");
    var first = counter.persona(department + "-inspector-1");
    var second = counter.persona(department + "-inspector-2");
    assertThat(counter.act(first, caseId, "record-inspection", Map.of("form", record)))
        .hasStatusOk();
    assertThat(counter.act(first, caseId, "confirm-inspection", Map.of())).hasStatus(409);
    assertThat(counter.act(second, caseId, "confirm-inspection", Map.of())).hasStatusOk();
    var agree = Map.<String, Object>of("opinion", "材料齐全，核查符合");
    assertThat(
            counter.act(counter.persona(department + "-reviewer"), caseId, "propose-grant", agree))
        .hasStatusOk();
  }

  void extend(String caseId) {
    var director = counter.persona("health-director");
    var why = Map.<String, Object>of("opinion", "需要专家会商");
    assertThat(counter.act(director, caseId, "request-extension", why)).hasStatusOk();
    assertThat(counter.act(counter.persona("health-head"), caseId, "approve-extension", why))
        .hasStatusOk();
  }

  void decide(String caseId, String department, String action, String why) {
    var director = counter.persona(department + "-director");
    assertThat(counter.act(director, caseId, action, Map.of("opinion", why))).hasStatusOk();
  }

  static Map<String, Object> item(String material, String problem) {
    return Map.of("material", material, "problem", problem);
  }

  /** What is done by a reaction comes within seconds. */
  String eventually(RequestPostProcessor who, String path, String value) {
    await()
        .atMost(Duration.ofSeconds(20))
        .ignoreExceptions()
        .until(() -> read(counter.get(who, path), value) instanceof String);
    return read(counter.get(who, path), value);
  }

  List<String> documents(RequestPostProcessor who, String id, int count) {
    var path = APPLICATIONS + id + "/documents";
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> titlesOf(counter.get(who, path)).size() >= count);
    return titlesOf(counter.get(who, path));
  }

  private static List<String> titlesOf(MvcTestResult documents) {
    return JsonPath.read(text(documents), "$[*].title");
  }

  List<String> titles(RequestPostProcessor who, String id) {
    return JsonPath.read(
        text(counter.get(who, APPLICATIONS + id + "/timeline")), "$.entries[*].title");
  }
}
