package yingke.capability.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static yingke.capability.seal.MakingDocumentsTest.officer;

import com.jayway.jsonpath.JsonPath;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import yingke.YingkeTest;
import yingke.capability.seal.sources.DistrictMint;
import yingke.capability.seal.structure.ElectronicSeal;
import yingke.capability.seal.structure.ElectronicSeal.Engraving;
import yingke.kernel.crypto.CertificateAuthority;
import yingke.kernel.crypto.Credential;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.SignedIn;

/** Each test uses a department of its own: a department has one seal of a kind. */
@YingkeTest
class KeepingSealsTest {
  private static final String[] ADMIN = {
    "seal.seal.import", "seal.seal.browse", "seal.seal.change", "seal.authority.manage"
  };

  private final MockMvcTester http;
  private final Seals seals;
  private final Documents documents;
  private final SealVerification verification;
  private final yingke.kernel.files.Files files;
  private final CertificateAuthority national;
  private final Clock clock;

  KeepingSealsTest(
      MockMvcTester http,
      Seals seals,
      Documents documents,
      SealVerification verification,
      yingke.kernel.files.Files files,
      DistrictMint mint,
      Clock clock) {
    this.http = http;
    this.seals = seals;
    this.documents = documents;
    this.verification = verification;
    this.files = files;
    this.national = mint.authority();
    this.clock = clock;
  }

  @Test
  void takesOverASealOfTheNationalSystemAndUsesIt() throws Exception {
    var user = credential("黄山区林业局公章");
    var taken = take("forestry", seal("黄山区林业局", user), KeyFile.of(user, "geheim"), "geheim");
    assertThat(taken).hasStatus(201);
    assertThat(taken).bodyJson().extractingPath("$.source").isEqualTo("IMPORTED");
    var file = make("forestry");
    assertThat(verification.verify(files.open(file)).sealName()).isEqualTo("黄山区林业局");
    var again = credential("黄山区林业局公章");
    assertThat(take("forestry", seal("黄山区林业局", again), KeyFile.of(again, "x"), "x")).hasStatus(409);
  }

  @Test
  void theSameImportSentTwiceTakesTheSealOnce() throws Exception {
    var user = credential("黄山区发展和改革委员会公章");
    var esl = seal("黄山区发展和改革委员会", user);
    var p12 = KeyFile.of(user, "geheim");
    var key = UUID.randomUUID().toString();
    var first = take("reform", esl, p12, "geheim", key);
    assertThat(first).hasStatus(201);
    var location = String.valueOf(first.getResponse().getHeader("Location"));
    assertThat(take("reform", esl, p12, "geheim", key))
        .hasStatus(201)
        .hasHeader("Location", location);
  }

  @Test
  void refusesSealsThatDoNotFit() throws Exception {
    var user = credential("黄山区教育局公章");
    var seal = seal("黄山区教育局", user);
    assertThat(code(take("education", new byte[] {1, 2}, KeyFile.of(user, "a"), "a")))
        .isEqualTo("seal-unreadable");
    assertThat(code(take("education", seal, KeyFile.of(user, "a"), "b")))
        .isEqualTo("credential-locked");
    assertThat(code(take("education", seal, KeyFile.of(credential("别人"), "a"), "a")))
        .isEqualTo("user-not-listed");
    assertThat(code(take("education", seal("黄山区财政局", user), KeyFile.of(user, "a"), "a")))
        .isEqualTo("seal-of-another");
    var forger = new SealedSample();
    assertThat(code(take("education", forger.seal().encoded(), KeyFile.of(forger.user, "a"), "a")))
        .isEqualTo("maker-not-believed");
  }

  @Test
  void freezesAndResumesAndRevokesForGood() {
    var seal = seals.get("culture", SealKind.OFFICIAL);
    assertThat(change(seal.id(), 0, "FREEZE", "印章管理员休假")).hasStatusOk();
    assertThat(documentsProblem("culture")).contains("已冻结");
    assertThat(change(seal.id(), 0, "RESUME", "旧版本")).hasStatus(409);
    assertThat(change(seal.id(), 1, "RESUME", "恢复使用")).hasStatusOk();
    var file = Callers.as(Caller.system("onestop"), () -> make("culture"));
    assertThat(change(seal.id(), 2, "REVOKE", "单位更名")).hasStatusOk();
    assertThat(change(seal.id(), 3, "RESUME", "反悔")).hasStatus(409);
    var found = verification.verify(files.open(file));
    assertThat(found.valid()).as("sealed before the revocation").isTrue();
    assertThat(found.since()).contains("签章时有效，印章已于", "注销停用");
  }

  @Test
  void showsEachDepartmentItsOwn() {
    var seal = seals.get("finance", SealKind.OFFICIAL);
    var path = "/api/seal/seals/" + seal.id();
    assertThat(get(officer("finance", "seal.seal.browse"), path)).hasStatusOk();
    assertThat(get(officer("health", "seal.seal.browse"), path)).hasStatus(404);
    assertThat(get(officer("finance", "seal.use.read"), path)).hasStatus(403);
    assertThat(http.get().uri(path)).hasStatus(401);
    var list = get(officer("finance", "seal.seal.browse"), "/api/seal/seals");
    assertThat(list)
        .bodyJson()
        .extractingPath("$.items[*].department")
        .asArray()
        .containsOnly("finance");
  }

  @Test
  void believesAnotherAuthorityAndItsRevocationsOnlyWhenSigned() throws Exception {
    var other = SealedSample.authority();
    var stranger = SealedSample.authority();
    assertThat(send("authorities", "certificate", other.certificate().getEncoded())).hasStatusOk();
    var now = clock.instant();
    var list = other.revocations(java.util.Map.of(), now, now.plus(Duration.ofDays(9)));
    assertThat(send("revocations", "file", list.getEncoded())).hasStatusOk();
    var foreign = stranger.revocations(java.util.Map.of(), now, now.plus(Duration.ofDays(9)));
    assertThat(code(send("revocations", "file", foreign.getEncoded())))
        .isEqualTo("revocations-foreign");
    var older = other.revocations(java.util.Map.of(), now.minusSeconds(99), now);
    assertThat(code(send("revocations", "file", older.getEncoded())))
        .isEqualTo("revocations-older");
    var noAuthority = credential("不是机构").certificate().getEncoded();
    assertThat(code(send("authorities", "certificate", noAuthority))).isEqualTo("not-an-authority");
  }

  private String documentsProblem(String department) {
    try {
      make(department);
      return "";
    } catch (RuntimeException refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  private UUID make(String department) {
    var sample = SealedSample.notice(UUID.randomUUID(), "内容。");
    var document =
        new OfficialDocument(
            sample.act(),
            department,
            SealKind.OFFICIAL,
            sample.title(),
            sample.number(),
            sample.addressee(),
            sample.paragraphs(),
            sample.table(),
            sample.date(),
            sample.reason(),
            sample.owner());
    return Callers.as(Caller.system("onestop"), () -> documents.make(document));
  }

  private Credential credential(String name) {
    var now = clock.instant();
    return national.issue("C=CN,CN=" + name, now.minusSeconds(60), now.plus(Duration.ofDays(300)));
  }

  private byte[] seal(String name, Credential user) {
    var now = clock.instant();
    var engraving =
        new Engraving(
            "N-" + UUID.randomUUID(),
            name,
            new byte[] {1},
            42,
            now.minusSeconds(60),
            now.plus(Duration.ofDays(300)));
    return ElectronicSeal.make(engraving, List.of(user.certificate()), credential("制章者"), now)
        .encoded();
  }

  private MvcTestResult take(String department, byte[] esl, byte[] p12, String password) {
    return take(department, esl, p12, password, UUID.randomUUID().toString());
  }

  private MvcTestResult take(
      String department, byte[] esl, byte[] p12, String password, String key) {
    return http.post()
        .uri("/api/seal/seals")
        .header("Idempotency-Key", key)
        .multipart()
        .file(new MockMultipartFile("seal", "a.esl", "application/octet-stream", esl))
        .file(new MockMultipartFile("credential", "a.p12", "application/octet-stream", p12))
        .param("department", department)
        .param("kind", "OFFICIAL")
        .param("password", password)
        .with(authentication(new SignedIn(officer(department, ADMIN))))
        .exchange();
  }

  private MvcTestResult send(String what, String field, byte[] content) {
    return http.post()
        .uri("/api/seal/" + what)
        .multipart()
        .file(new MockMultipartFile(field, "a", "application/octet-stream", content))
        .with(authentication(new SignedIn(officer("data", ADMIN))))
        .exchange();
  }

  private MvcTestResult change(UUID seal, int version, String act, String reason) {
    return http.post()
        .uri("/api/seal/seals/" + seal + "/changes")
        .header("If-Match", "\"" + version + "\"")
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"act\":\"%s\",\"reason\":\"%s\"}".formatted(act, reason))
        .with(authentication(new SignedIn(officer("culture", ADMIN))))
        .exchange();
  }

  private MvcTestResult get(Caller caller, String uri) {
    return http.get().uri(uri).with(authentication(new SignedIn(caller))).exchange();
  }

  private static String code(MvcTestResult answer) throws Exception {
    assertThat(answer).hasStatus(400);
    return JsonPath.read(answer.getResponse().getContentAsString(), "$.code");
  }
}
