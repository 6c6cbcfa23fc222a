package yingke.capability.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import yingke.capability.casework.ActOnCase;
import yingke.capability.casework.Casework;
import yingke.capability.seal.drawing.OfdPackage;
import yingke.capability.seal.drawing.OfdWriter;
import yingke.capability.seal.layout.OfficialForm;
import yingke.capability.seal.signing.OfdSigning;
import yingke.capability.seal.sources.DistrictMint;
import yingke.kernel.files.Files;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.InventedCallers;
import yingke.kernel.identity.SignedIn;
import yingke.kernel.organization.Organization;

/** The people around a seal, and what they ask of the program, for tests. */
final class SealOffice {
  static final Duration SOON = Duration.ofSeconds(10);

  private final MockMvcTester http;
  private final Seals seals;
  private final SealVerification verification;
  private final Files files;
  private final Casework casework;
  private final InventedCallers callers;
  private final DistrictMint mint;
  private final Organization organization;
  private final DemoPaper paper;
  private final JdbcClient db;
  private final Clock clock;

  SealOffice(ApplicationContext context) {
    this.http = context.getBean(MockMvcTester.class);
    this.seals = context.getBean(Seals.class);
    this.verification = context.getBean(SealVerification.class);
    this.files = context.getBean(Files.class);
    this.casework = context.getBean(Casework.class);
    this.callers = context.getBean(InventedCallers.class);
    this.mint = context.getBean(DistrictMint.class);
    this.organization = context.getBean(Organization.class);
    this.paper = context.getBean(DemoPaper.class);
    this.db = context.getBean(JdbcClient.class);
    this.clock = context.getBean(Clock.class);
  }

  UUID applied(String department, String kind, String name) throws Exception {
    var answer = apply(department, kind, name, UUID.randomUUID());
    assertThat(answer).hasStatus(201);
    return UUID.fromString(JsonPath.read(body(answer), "$.id"));
  }

  MvcTestResult apply(String department, String kind, String name, UUID key) {
    return apply(department, kind, name, key, department + "-director");
  }

  MvcTestResult apply(String department, String kind, String name, UUID key, String keeper) {
    return apply(department + "-reviewer", department, kind, name, key, keeper);
  }

  MvcTestResult apply(String officer, String department, String kind, String name) {
    return apply(officer, department, kind, name, UUID.randomUUID(), department + "-director");
  }

  MvcTestResult apply(
      String officer, String department, String kind, String name, UUID key, String keeper) {
    var basis = paper(officer, department);
    return json(
        officer,
        "/api/seal/seals/applications",
        key,
        0,
        """
        {"department":"%s","kind":"%s","name":"%s","purpose":"签订合同","keeper":"%s","files":["%s"]}
        """
            .formatted(department, kind, name, keeper, basis));
  }

  UUID paper(String officer, String department) {
    return paper
        .upload(
            UUID.randomUUID(),
            callers.officer(officer),
            department,
            LocalDate.of(2026, 11, 25),
            "请示",
            "内容。")
        .id();
  }

  UUID taken(String department, SealKind kind, Duration life) {
    var organ = organization.department(department);
    var source = mint.named(organ.name() + kind.title(), life);
    return seals.take(UUID.randomUUID(), source, organ, kind, "test").id();
  }

  UUID caseOf(UUID seal) {
    return db.sql("select case_id from seal.seal where id = :id")
        .param("id", seal)
        .query(UUID.class)
        .single();
  }

  UUID caseOf(MvcTestResult request) {
    return UUID.fromString(JsonPath.read(body(request), "$.caseId"));
  }

  void decide(UUID seal, String action, String opinion, String state) {
    assertThat(act("office-reviewer", caseOf(seal), "propose", "拟办")).isEmpty();
    assertThat(act("office-director", caseOf(seal), action, opinion)).isEmpty();
    await()
        .atMost(SOON)
        .until(() ->
            db.sql("select state from seal.seal where id = :id")
                .param("id", seal)
                .query(String.class)
                .single()
                .equals(state));
  }

  /** Empty when it was done, else what was said against it. */
  String act(String officer, UUID caseId, String action, @Nullable String opinion) {
    return Callers.as(
        callers.officer(officer),
        () -> {
          try {
            var version = casework.read(caseId).version();
            casework.act(
                new ActOnCase(
                    caseId, version, UUID.randomUUID(), action, opinion, List.of(), Map.of()));
            return "";
          } catch (RuntimeException refused) {
            return String.valueOf(refused.getMessage());
          }
        });
  }

  MvcTestResult ask(String officer, String department, UUID seal, int page, int x, int y) {
    return ask(officer, seal, paper(officer, department), page, x, y);
  }

  MvcTestResult ask(String officer, UUID seal, UUID file, int page, int x, int y) {
    return json(
        officer,
        "/api/seal/use-requests",
        UUID.randomUUID(),
        0,
        """
        {"seal":"%s","title":"函","purpose":"发函","copies":2,"file":"%s","page":%d,"x":%d,"y":%d}
        """
            .formatted(seal, file, page, x, y));
  }

  UUID approve(String officer, MvcTestResult request) {
    assertThat(act(officer, caseOf(request), "approve", null)).isEmpty();
    await().atMost(SOON).until(() -> state(request).equals("SEALED"));
    return db.sql("select sealed_file from seal.use_request where case_id = :id")
        .param("id", caseOf(request))
        .query(UUID.class)
        .single();
  }

  UUID asked(String department, UUID seal) {
    var request = ask(department + "-reviewer", department, seal, 1, 150, 130);
    return approve(department + "-director", request);
  }

  String state(MvcTestResult request) {
    return db.sql("select state from seal.use_request where case_id = :id")
        .param("id", caseOf(request))
        .query(String.class)
        .single();
  }

  static String requestPath(MvcTestResult request) {
    return "/api/seal/use-requests/" + JsonPath.<String>read(body(request), "$.id");
  }

  long audited(UUID seal) {
    return db.sql("select count(*) from audit.entry where object = :object")
        .param("object", "seal:" + seal)
        .query(Long.class)
        .single();
  }

  static String filing(String number) {
    return "{\"number\":\"%s\",\"filedOn\":\"2026-11-20\",\"filedWith\":\"黄山区分局\"}"
        .formatted(number);
  }

  MvcTestResult change(String officer, UUID seal, int version, String act) {
    return post(
        officer, seal, "changes", version, "{\"act\":\"%s\",\"reason\":\"原因\"}".formatted(act));
  }

  MvcTestResult post(String officer, UUID seal, String what, int version, String content) {
    return json(
        officer, "/api/seal/seals/" + seal + "/" + what, UUID.randomUUID(), version, content);
  }

  MvcTestResult json(String officer, String uri, UUID key, int version, String content) {
    return http.post()
        .uri(uri)
        .header("Idempotency-Key", key.toString())
        .header("If-Match", "\"" + version + "\"")
        .contentType(MediaType.APPLICATION_JSON)
        .content(content)
        .with(authentication(new SignedIn(callers.officer(officer))))
        .exchange();
  }

  MvcTestResult multipart(String officer, UUID seal, String what, int version) {
    return http.post()
        .uri("/api/seal/seals/" + seal + "/" + what)
        .header("If-Match", "\"" + version + "\"")
        .multipart()
        .with(authentication(new SignedIn(callers.officer(officer))))
        .exchange();
  }

  MvcTestResult get(String officer, String uri) {
    return http.get()
        .uri(uri)
        .with(authentication(new SignedIn(callers.officer(officer))))
        .exchange();
  }

  static String body(MvcTestResult answer) {
    try {
      return answer.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A document that somebody sealed past the program, so long from now. */
  Verification verifiedForgery(Seals.Ready key, Duration after) {
    var laid = OfficialForm.layout(SealedSample.notice(UUID.randomUUID(), "内容。"), "某单位");
    var drawn =
        OfdWriter.files(laid.drawing(), UUID.randomUUID(), LocalDate.of(2026, 11, 25), true);
    var at = clock.instant().plus(after);
    var sealed = OfdSigning.seal(drawn, laid.seal(), key.seal(), key.user(), at);
    return verification.verify(new ByteArrayInputStream(OfdPackage.zip(sealed)));
  }

  Verification verified(UUID file) {
    return verification.verify(files.open(file));
  }
}
