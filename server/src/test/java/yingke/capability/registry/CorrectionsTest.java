package yingke.capability.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static yingke.capability.registry.People.citizen;
import static yingke.capability.registry.People.officer;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import yingke.YingkeTest;

@YingkeTest
class CorrectionsTest {
  private final MockMvcTester http;
  private final Person person = People.somebody("341003100001");
  private final String key = UUID.randomUUID().toString();

  CorrectionsTest(MockMvcTester http, BaseLibraries libraries) {
    this.http = http;
    libraries.putPeople(List.of(person));
  }

  @Test
  void goToTheSourceAndWhenAcceptedBecomeTheValue() throws Exception {
    var opened = open(key, "PHONE", "15400001234");
    assertThat(opened).hasStatus(201);
    assertThat(opened).bodyJson().extractingPath("$.departmentName").isEqualTo("黄山区数据资源局");
    var answered = answer(id(opened), 0, true, source());
    assertThat(answered).hasStatusOk();
    assertThat(answered).bodyJson().extractingPath("$.stateTitle").isEqualTo("已更正");
    assertThat(me())
        .bodyJson()
        .extractingPath("$.person.attributes[?(@.code=='phone')].value")
        .asArray()
        .containsExactly("15400001234");
  }

  @Test
  void areAnsweredByTheirSourceOnlyAndOnce() throws Exception {
    var id = id(open(key, "PHONE", "15400001234"));
    assertThat(answer(id, 0, true, officer("civil", "341003", "registry.correction.answer")))
        .hasStatus(404);
    assertThat(answer(id, 0, true, officer("data", "341003", "registry.person.search")))
        .hasStatus(403);
    assertThat(answer(id, 7, false, source())).hasStatus(409);
    assertThat(answer(id, 0, false, source())).hasStatusOk();
    assertThat(answer(id, 1, true, source())).hasStatus(409);
    assertThat(me())
        .bodyJson()
        .extractingPath("$.person.attributes[?(@.code=='phone')].value")
        .asArray()
        .doesNotContain("15400001234");
  }

  @Test
  void sentTwiceAreOpenedOnce() throws Exception {
    var first = open(key, "PHONE", "15400001234");
    assertThat(id(open(key, "PHONE", "15400001234"))).isEqualTo(id(first));
    assertThat(open(UUID.randomUUID().toString(), "PHONE", "15400005678"))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("correction-open");
  }

  @Test
  void areCheckedForWhatTheyClaim() {
    assertThat(open(key, "PHONE", "12")).hasStatus(400);
    assertThat(open(key, "BIRTH_DATE", "2999-01-01")).hasStatus(400);
    assertThat(open(key, "ID_NUMBER", "341098195403089028"))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.detail")
        .asString()
        .contains("派出所");
  }

  @Test
  void areSeenByThePersonAndTheSourceAndNobodyElse() throws Exception {
    var id = id(open(key, "ADDRESS", "黄山区甘棠镇新址1号"));
    assertThat(list("me/corrections", citizen(person.id())))
        .bodyJson()
        .extractingPath("$[*].id")
        .asArray()
        .contains(id);
    assertThat(list("me/corrections", citizen(UUID.randomUUID().toString())))
        .bodyJson()
        .extractingPath("$.length()")
        .isEqualTo(0);
    var police = officer("police", "341003", "registry.correction.answer");
    assertThat(pageWith(id, police)).isTrue();
    assertThat(pageWith(id, source())).isFalse();
  }

  /** Others' tests open corrections too, so the list is walked to its end. */
  private boolean pageWith(String id, RequestPostProcessor caller) throws Exception {
    String after = "";
    while (true) {
      var page = list("corrections?state=OPEN&limit=50" + after, caller);
      var text = page.getResponse().getContentAsString();
      List<String> ids = JsonPath.read(text, "$.items[*].id");
      if (ids.contains(id)) return true;
      String next = JsonPath.read(text, "$.next");
      if (next == null) return false;
      after = "&after=" + next;
    }
  }

  private MvcTestResult list(String path, RequestPostProcessor caller) {
    return http.get().uri("/api/registry/" + path).with(caller).exchange();
  }

  private MvcTestResult me() {
    return list("me", citizen(person.id()));
  }

  private static RequestPostProcessor source() {
    return officer("data", "341003", "registry.correction.answer");
  }

  private static String id(MvcTestResult result) throws Exception {
    return JsonPath.read(result.getResponse().getContentAsString(), "$.id");
  }

  private MvcTestResult open(String key, String attribute, String claimed) {
    return http.post()
        .uri("/api/registry/me/corrections")
        .contentType(MediaType.APPLICATION_JSON)
        .header("Idempotency-Key", key)
        .content(
            "{\"attribute\":\"%s\",\"claimed\":\"%s\",\"explanation\":\"已换号\"}"
                .formatted(attribute, claimed))
        .with(citizen(person.id()))
        .exchange();
  }

  private MvcTestResult answer(
      String id, int version, boolean accepted, RequestPostProcessor caller) {
    return http.post()
        .uri("/api/registry/corrections/" + id + "/answer")
        .contentType(MediaType.APPLICATION_JSON)
        .header("If-Match", "\"" + version + "\"")
        .content("{\"accepted\":%s,\"answer\":\"已电话核实\"}".formatted(accepted))
        .with(caller)
        .exchange();
  }
}
