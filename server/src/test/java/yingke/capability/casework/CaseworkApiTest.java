package yingke.capability.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static yingke.capability.casework.Counter.act;
import static yingke.capability.casework.Counter.application;
import static yingke.capability.casework.Counter.as;
import static yingke.capability.casework.Counter.firm;
import static yingke.capability.casework.Counter.leader;
import static yingke.capability.casework.Counter.market;
import static yingke.capability.casework.Counter.officer;
import static yingke.capability.casework.Counter.signedIn;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import yingke.YingkeTest;
import yingke.kernel.files.Files;
import yingke.kernel.files.content.Samples;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Scope;

/** Cases, the inbox and drawings over HTTP. */
@YingkeTest
class CaseworkApiTest {
  private final Casework casework;
  private final MockMvcTester http;
  private final Files files;
  private final Caller firm = firm();

  CaseworkApiTest(Casework casework, MockMvcTester http, Files files) {
    this.casework = casework;
    this.http = http;
    this.files = files;
  }

  @Test
  void anOfficerFindsWorkInTheInboxAndActsOnIt() throws Exception {
    var opened = opened();
    var clerk = market("window");
    var inbox = get("/inbox?q=" + opened.number(), clerk);
    assertThat(inbox).hasStatusOk();
    assertThat(inbox).bodyJson().extractingPath("$.items.length()").isEqualTo(1);
    assertThat(inbox).bodyJson().extractingPath("$.items[0].lamp").isEqualTo("GREEN");
    assertThat(inbox).bodyJson().extractingPath("$.items[0].stepTitle").isEqualTo("收件审查");
    var seen = get("/cases/" + opened.id(), clerk);
    assertThat(seen).hasHeader("ETag", "\"0\"");
    assertThat(seen)
        .bodyJson()
        .extractingPath("$.actions[*].id")
        .asArray()
        .containsExactly("accept", "supplement", "decline");
    var acted = post(opened, "{\"action\":\"accept\"}", 0, clerk);
    assertThat(acted).hasStatusOk().hasHeader("ETag", "\"1\"");
    assertThat(acted).bodyJson().extractingPath("$.step.id").isEqualTo("inspect");
    assertThat(get("/inbox?q=" + opened.number(), clerk))
        .bodyJson()
        .extractingPath("$.items.length()")
        .isEqualTo(0);
    assertThat(get("/done?limit=1", clerk))
        .bodyJson()
        .extractingPath("$.items[0].actionTitle")
        .isEqualTo("受理");
  }

  @Test
  void aRefusalIsAProblemWithASentence() {
    var opened = opened();
    var stale = post(opened, "{\"action\":\"accept\"}", 7, market("window"));
    assertThat(stale).hasStatus(409);
    assertThat(stale).bodyJson().extractingPath("$.code").isEqualTo("stale");
    var empty =
        post(opened, "{\"action\":\"supplement\",\"form\":{\"items\":[]}}", 0, market("window"));
    assertThat(empty).hasStatus(400);
    assertThat(empty).bodyJson().extractingPath("$.fields[0].field").isEqualTo("$.items");
    var nothing =
        post(opened, "{\"action\":\"supplement\",\"form\":{\"items\":null}}", 0, market("window"));
    assertThat(nothing).hasStatus(400);
    assertThat(post(opened, "{\"action\":\"accept\"}", 0, officer("market", "director", 1)))
        .hasStatus(403);
    assertThat(post(opened, "{\"action\":\"accept\"}", 0, officer("health", "window", 1)))
        .hasStatus(404);
  }

  @Test
  void whatWasHandedInWithAnActIsReadByThoseWhoMayReadTheAct() {
    var opened = opened();
    var clerk = market("window");
    var photo =
        as(clerk, () -> files.store(new ByteArrayInputStream(Samples.pdf()), "a.pdf", 1 << 20));
    var deed = "{\"action\":\"accept\",\"files\":[\"" + photo.id() + "\"]}";
    assertThat(post(opened, deed, 0, clerk)).hasStatusOk();
    var path = "/cases/" + opened.id() + "/files/" + photo.id();
    assertThat(get(path, market("director"))).hasStatusOk();
    assertThat(get(path, officer("health", "window", 1))).hasStatus(404);
    assertThat(get("/cases/" + opened().id() + "/files/" + photo.id(), clerk)).hasStatus(404);
  }

  @Test
  void theInboxGoesByWhatEndsFirstAndInStretches() throws Exception {
    var department = "health";
    for (int i = 0; i < 3; i++) {
      var asked = application(firm, "onestop-public-place-health", department);
      as(firm, () -> casework.open(asked));
    }
    var clerk = officer(department, "window", 1);
    for (var sort : List.of("due", "-due", "opened")) {
      var first = get("/inbox?limit=2&sort=" + sort, clerk);
      assertThat(first).hasStatusOk();
      String next = JsonPath.read(body(first), "$.next");
      List<String> seen = JsonPath.read(body(first), "$.items[*].id");
      var second = get("/inbox?limit=200&sort=" + sort + "&after=" + next, clerk);
      List<String> more = JsonPath.read(body(second), "$.items[*].id");
      assertThat(seen).hasSize(2).doesNotContainAnyElementsOf(more);
      assertThat(more).isNotEmpty();
    }
    assertThat(get("/inbox/counts", clerk))
        .bodyJson()
        .extractingPath("$.steps[?(@.step=='check')].stepTitle")
        .asArray()
        .containsExactly("收件审查");
    assertThat(get("/inbox?after=nonsense", clerk)).hasStatus(400);
    assertThat(get("/inbox", firm)).hasStatus(403);
  }

  @Test
  void searchFindsWhatTheCallerMaySeeAndNothingElse() {
    var opened = opened();
    for (var words : List.of(opened.number(), opened.partyName().substring(2, 10)))
      assertThat(get("/cases?q=" + words, market("director")))
          .bodyJson()
          .extractingPath("$.items[*].id")
          .asArray()
          .containsExactly(opened.id().toString());
    assertThat(get("/cases?status=OPEN&division=341003104000&q=" + opened.number(), leader()))
        .bodyJson()
        .extractingPath("$.items[0].divisionName")
        .isEqualTo("太平湖镇");
    for (var nobody : List.of(officer("health", "window", 1), firm()))
      assertThat(get("/cases?q=" + opened.number(), nobody))
          .bodyJson()
          .extractingPath("$.items.length()")
          .isEqualTo(0);
    assertThat(get("/cases?lamp=RED&q=" + opened.number(), firm))
        .bodyJson()
        .extractingPath("$.items.length()")
        .isEqualTo(0);
    assertThat(get("/cases?status=LOST", firm)).hasStatus(400);
    assertThat(get("/cases?q=%25", firm()))
        .bodyJson()
        .extractingPath("$.items.length()")
        .isEqualTo(0);
  }

  @Test
  void aTownsOfficerSeesTheTownAlone() {
    var opened = opened();
    var town = market("window");
    var elsewhere =
        new Caller(
            town.account(),
            town.name(),
            town.subject(),
            null,
            town.authorities(),
            town.seats(),
            new Scope("341003100", town.scope().departments(), false));
    assertThat(get("/cases/" + opened.id(), elsewhere)).hasStatus(404);
    assertThat(get("/inbox?q=" + opened.number(), elsewhere))
        .bodyJson()
        .extractingPath("$.items.length()")
        .isEqualTo(0);
  }

  @Test
  void theApplicantReadsWhatIsMeantForThem() {
    var opened = opened();
    as(market("window"), () -> casework.act(act(opened, "accept", "内部意见", Map.of())));
    var own = get("/cases/" + opened.id() + "/timeline", firm);
    assertThat(own).bodyJson().extractingPath("$[0].title").isEqualTo("提交申请");
    assertThat(own).bodyJson().extractingPath("$[1].title").isEqualTo("受理");
    assertThat(own).bodyJson().extractingPath("$[1].who").isEqualTo("黄山区市场监督管理局");
    assertThat(own).bodyJson().extractingPath("$[1].opinion").isNull();
    assertThat(get("/cases/" + opened.id() + "/timeline", market("reviewer")))
        .bodyJson()
        .extractingPath("$[1].opinion")
        .isEqualTo("内部意见");
    assertThat(get("/cases/" + opened.id() + "/timeline", firm())).hasStatus(404);
  }

  @Test
  void aCaseIsDrawnWithItsStepsAsElements() throws Exception {
    var opened = opened();
    var drawn = body(get("/cases/" + opened.id() + "/drawing", firm));
    for (var step : List.of("check", "supplement", "inspect", "decide", "extension"))
      assertThat(drawn).contains("id=\"" + step + "\"").contains("bpmnElement=\"" + step + "\"");
    assertThat(get("/cases/" + UUID.randomUUID() + "/drawing", firm)).hasStatus(404);
    assertThat(body(get("/procedures/onestop-elder-card/drawing", firm))).contains("serviceTask");
    assertThat(get("/procedures/nothing/drawing", firm)).hasStatus(404);
    assertThat(get("/procedures", firm))
        .bodyJson()
        .extractingPath("$[*].id")
        .asArray()
        .contains("onestop-food-business", "onestop-public-place-health");
  }

  @Test
  void listsAreExportedAsSheets() {
    opened();
    assertThat(get("/cases/export", leader())).hasStatusOk();
    assertThat(get("/inbox/export", market("window"))).hasStatusOk();
    assertThat(get("/cases/export", firm)).hasStatus(403);
  }

  @Test
  void strangersSeeNothing() {
    for (var path : List.of("/cases", "/inbox", "/done", "/procedures", "/subscribers"))
      assertThat(http.get().uri("/api/casework" + path)).hasStatus(401);
  }

  private CaseView opened() {
    var asked = application(firm, "onestop-food-business", "market");
    return as(firm, () -> casework.open(asked));
  }

  private MvcTestResult get(String path, Caller caller) {
    return http.get().uri("/api/casework" + path).with(signedIn(caller)).exchange();
  }

  private MvcTestResult post(CaseView seen, String deed, int version, Caller caller) {
    return http.post()
        .uri("/api/casework/cases/" + seen.id() + "/actions")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .header("If-Match", "\"" + version + "\"")
        .contentType(MediaType.APPLICATION_JSON)
        .content(deed)
        .with(signedIn(caller))
        .exchange();
  }

  private static String body(MvcTestResult result) throws UnsupportedEncodingException {
    return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
  }
}
