package yingke.capability.casework.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;
import yingke.YingkeTest;
import yingke.capability.casework.Casework;
import yingke.capability.casework.OpenCase;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.Scope;
import yingke.kernel.identity.SignedIn;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.identity.SubjectRef.Kind;

/** One writes a new version of a procedure, another publishes it, and running cases stay. */
@YingkeTest
class PublishingAProcedureTest {
  private static final String TEXT =
      """
      id: %s
      version: %d
      name: 试验流程
      outcomes: {granted: 准予}
      opens: {to: check}
      steps:
        - id: check
          title: %s
          plain: 正在看材料
          actor: window
          actions:
            - {id: grant, title: 准予, outcome: granted}
      """;

  private final Procedures procedures;
  private final Casework casework;
  private final MockMvcTester http;
  private final JsonMapper json;
  private final Caller writer = admin("writer");
  private final Caller reviewer = admin("reviewer");
  private final String id = "test-p" + UUID.randomUUID().toString().substring(0, 8);

  PublishingAProcedureTest(
      Procedures procedures, Casework casework, MockMvcTester http, JsonMapper json) {
    this.procedures = procedures;
    this.casework = casework;
    this.http = http;
    this.json = json;
  }

  @Test
  void aSecondPersonPublishesAndRunningCasesStayOnTheirVersion() {
    published(TEXT.formatted(id, 1, "收件"));
    var running = open();
    var draft = begin(TEXT.formatted(id, 2, "受理审查"));
    assertThat(act(draft, "review", "{\"approved\":true,\"words\":\"可以\"}", 0, reviewer))
        .hasStatus(409); // not handed in
    assertThat(act(draft, "submission", "", 0, writer)).hasStatusOk();
    assertThat(act(draft, "review", "{\"approved\":true,\"words\":\"可以\"}", 1, writer))
        .hasStatus(409)
        .bodyText()
        .contains("另一人复核");
    assertThat(act(draft, "review", "{\"approved\":true,\"words\":\"可以\"}", 1, reviewer))
        .hasStatusOk();
    assertThat(procedures.newest(id).orElseThrow().version()).isEqualTo(2);
    assertThat(Callers.as(system(), () -> casework.read(running)).step().title()).isEqualTo("收件");
    var versions = get("/procedures/" + id + "/versions", writer);
    assertThat(versions).bodyJson().extractingPath("$[*].version").asArray().containsExactly(2, 1);
    assertThat(versions)
        .bodyJson()
        .extractingPath("$[*].openCases")
        .asArray()
        .containsExactly(0, 1);
    assertThat(versions).bodyJson().extractingPath("$[0].current").isEqualTo(true);
    String two = read(versions, "$[0].content");
    String one = read(versions, "$[1].content");
    var difference = get("/procedures/%s/difference?from=%s&to=%s".formatted(id, one, two), writer);
    assertThat(difference)
        .bodyJson()
        .extractingPath("$[?(@.left==null)].text")
        .asArray()
        .containsExactly("version: 2", "    title: 受理审查");
    procedures.load(_ -> true); // as after a restart
    assertThat(procedures.newest(id).orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void mistakesAreNamedWithTheirLineAndHoldTheDraft() {
    var broken = TEXT.formatted(id, 1, "收件").replace("actor: window", "actor: wizard");
    var checked = post("/procedure-drafts/check?procedure=" + id, text(broken), 0, writer);
    assertThat(checked).bodyJson().extractingPath("$.mistakes[0].line").isEqualTo(10);
    assertThat(checked).bodyJson().extractingPath("$.drawing").isNull();
    var draft = begin(broken);
    assertThat(act(draft, "submission", "", 0, writer))
        .hasStatus(409)
        .bodyText()
        .contains("第 10 行，没有岗位 wizard");
    var skipped = TEXT.formatted(id, 3, "收件");
    assertThat(post("/procedure-drafts/check?procedure=" + id, text(skipped), 0, writer))
        .bodyJson()
        .extractingPath("$.mistakes[0].sentence")
        .isEqualTo("version 应为 1：每次发布比现行版本多 1");
    var sound = text(TEXT.formatted(id, 1, "收件"));
    assertThat(post("/procedure-drafts/check?procedure=" + id, sound, 0, writer))
        .bodyJson()
        .extractingPath("$.drawing")
        .asString()
        .contains("bpmn:definitions");
  }

  @Test
  void whatIsReturnedIsMendedAndTwoWritersDoNotOverwriteEachOther() {
    var draft = begin(TEXT.formatted(id, 1, "收件"));
    act(draft, "submission", "", 0, writer);
    assertThat(act(draft, "review", "{\"approved\":false,\"words\":\"名称不清\"}", 1, reviewer))
        .bodyJson()
        .extractingPath("$.state")
        .isEqualTo("DRAFT");
    var path = "/procedure-drafts/" + draft;
    assertThat(put(path, text(TEXT.formatted(id, 1, "窗口收件")), 2, writer)).hasStatusOk();
    assertThat(put(path, text(TEXT.formatted(id, 1, "别的")), 2, reviewer)).hasStatus(409);
  }

  @Test
  void onlyWhoMayEditsAndPublishes() {
    var nobody = caller("nobody", Set.of("casework.case.read"));
    var editor = caller("editor", Set.of("casework.procedure.edit"));
    assertThat(get("/procedure-drafts", nobody)).hasStatus(403);
    var draft = begin(TEXT.formatted(id, 1, "收件"));
    act(draft, "submission", "", 0, writer);
    assertThat(act(draft, "review", "{\"approved\":true,\"words\":\"可以\"}", 1, editor))
        .hasStatus(403);
  }

  private void published(String text) {
    var draft = begin(text);
    act(draft, "submission", "", 0, writer);
    act(draft, "review", "{\"approved\":true,\"words\":\"可以\"}", 1, reviewer);
  }

  private UUID open() {
    var matter = UUID.randomUUID();
    var asked =
        new OpenCase(
            UUID.randomUUID(),
            id,
            "test.matter:" + matter,
            "P" + matter,
            "试验",
            new SubjectRef(Kind.PERSON, matter.toString()),
            "程某",
            "market",
            "341003104000",
            5,
            10,
            Map.of(),
            null);
    return Callers.as(system(), () -> casework.open(asked)).id();
  }

  private String begin(String text) {
    var body = json.writeValueAsString(Map.of("procedure", id, "text", text));
    return read(post("/procedure-drafts", body, 0, writer), "$.id");
  }

  private MvcTestResult act(String draft, String act, String body, int version, Caller caller) {
    return post("/procedure-drafts/" + draft + "/" + act, body, version, caller);
  }

  private String text(String text) {
    return json.writeValueAsString(Map.of("text", text));
  }

  private MvcTestResult get(String path, Caller caller) {
    return http.get().uri("/api/casework" + path).with(signedIn(caller)).exchange();
  }

  private MvcTestResult post(String path, String body, int version, Caller caller) {
    return sent(http.post().uri("/api/casework" + path), body, version, caller);
  }

  private MvcTestResult put(String path, String body, int version, Caller caller) {
    return sent(http.put().uri("/api/casework" + path), body, version, caller);
  }

  private static MvcTestResult sent(
      MockMvcTester.MockMvcRequestBuilder request, String body, int version, Caller caller) {
    return request
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .header("If-Match", "\"" + version + "\"")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .with(signedIn(caller))
        .exchange();
  }

  private static <T> T read(MvcTestResult result, String path) {
    return JsonPath.read(
        new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8), path);
  }

  private static org.springframework.test.web.servlet.request.RequestPostProcessor signedIn(
      Caller caller) {
    return SecurityMockMvcRequestPostProcessors.authentication(new SignedIn(caller));
  }

  private static Caller system() {
    return Caller.system("test");
  }

  private static Caller admin(String name) {
    return caller(name, Set.of("casework.procedure.edit", "casework.procedure.publish"));
  }

  private static Caller caller(String name, Set<String> authorities) {
    return new Caller(
        "p-" + name,
        name,
        new SubjectRef(Kind.STAFF, "p-" + name),
        null,
        authorities,
        List.of(),
        new Scope("341003", Set.of(), true));
  }
}
