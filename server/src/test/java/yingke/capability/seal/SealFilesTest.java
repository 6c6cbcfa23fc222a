package yingke.capability.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import com.jayway.jsonpath.JsonPath;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import yingke.YingkeTest;
import yingke.capability.seal.sources.DistrictMint;
import yingke.capability.seal.structure.ElectronicSeal;
import yingke.capability.seal.structure.ElectronicSeal.Engraving;
import yingke.kernel.crypto.CertificateAuthority;
import yingke.kernel.crypto.Credential;
import yingke.kernel.identity.InventedCallers;
import yingke.kernel.identity.SignedIn;

/** Seals made and renewed through the API with the two files of the national system. */
@YingkeTest
class SealFilesTest {
  private static final String FIRE = "黄山区消防救援局";

  private final SealOffice office;
  private final MockMvcTester http;
  private final InventedCallers callers;
  private final CertificateAuthority national;
  private final Clock clock;
  private final String organ;

  SealFilesTest(
      ApplicationContext context,
      MockMvcTester http,
      InventedCallers callers,
      DistrictMint mint,
      yingke.kernel.organization.Organization organization,
      Clock clock) {
    this.office = new SealOffice(context);
    this.http = http;
    this.callers = callers;
    this.national = mint.authority();
    this.clock = clock;
    this.organ = organization.department("disabled").name();
  }

  @Test
  void anApprovedSealIsMadeFromItsFilesAndRenewedWithNewOnes() throws Exception {
    var name = organ + "合同专用章";
    var id = office.applied("disabled", "CONTRACT", name);
    office.decide(id, "approve", "同意", "APPROVED");
    var user = issued(organ, 40);
    var made = send(id, "making", 1, esl(name, user, 40), KeyFile.of(user, "geheim"), "geheim");
    assertThat(made).hasStatusOk();
    assertThat(made).bodyJson().extractingPath("$.source").isEqualTo("IMPORTED");
    assertThat(office.post("data-admin", id, "filing", 2, SealOffice.filing("3410030099077")))
        .hasStatusOk();
    assertThat(office.post("disabled-director", id, "receipt", 3, "")).hasStatusOk();
    var before = office.asked("disabled", id);

    var later = issued(organ, 700);
    var newer = esl(name, later, 700);
    var look = send(id, "look", null, newer, KeyFile.of(later, "neu"), "neu");
    assertThat(look).hasStatusOk();
    assertThat(look).bodyJson().extractingPath("$.organ").isEqualTo(organ);
    assertThat(look).bodyJson().extractingPath("$.address").isEqualTo("安徽省黄山市平湖路1号");
    assertThat(look)
        .bodyJson()
        .extractingPath("$.serial")
        .isEqualTo(later.certificate().getSerialNumber().toString(16));
    assertThat(send(id, "renewal", 4, newer, KeyFile.of(later, "neu"), "neu")).hasStatusOk();
    var paper = office.get("data-admin", "/api/seal/seals/" + id + "/paper");
    assertThat(JsonPath.<String>read(SealOffice.body(paper), "$.number"))
        .isEqualTo(ElectronicSeal.read(newer).id());
    assertThat(office.verified(before).valid()).as("sealed with the old one").isTrue();
    assertThat(office.verified(office.asked("disabled", id)).valid()).isTrue();
  }

  @Test
  void whatIsWrongWithTheFilesIsSaidAndNothingIsMade() throws Exception {
    var name = organ + "业务专用章";
    var id = office.applied("disabled", "SERVICE", name);
    office.decide(id, "approve", "同意", "APPROVED");
    var user = issued(organ, 300);
    var esl = esl(name, user, 300);
    var p12 = KeyFile.of(user, "geheim");
    assertThat(refused(id, esl, p12, "falsch")).isEqualTo("credential-locked");
    assertThat(refused(id, p12, p12, "geheim")).isEqualTo("seal-unreadable");
    assertThat(refused(id, esl, esl, "geheim")).isEqualTo("credential-locked");
    var expired = issued(organ, -1);
    assertThat(refused(id, esl(name, expired, 300), KeyFile.of(expired, "a"), "a"))
        .isEqualTo("user-not-believed");
    var foreign = issued(FIRE, 300);
    assertThat(refused(id, esl(name, foreign, 300), KeyFile.of(foreign, "a"), "a"))
        .isEqualTo("user-of-another");
    assertThat(refused(id, esl(name, user, 300), KeyFile.of(issued(organ, 300), "a"), "a"))
        .as("a certificate for which the seal was not made")
        .isEqualTo("user-not-listed");
    var mixed = new Credential(issued(organ, 300).key(), user.certificate());
    assertThat(refused(id, esl, KeyFile.of(mixed, "a"), "a")).isEqualTo("key-foreign");
    assertThat(refused(id, esl(organ + "合同专用章", user, 300), p12, "geheim"))
        .isEqualTo("seal-name-differs");
    assertThat(refused(id, esl(name, user, -2), p12, "geheim")).isEqualTo("seal-out-of-time");
    assertThat(refused(id, new byte[(1 << 20) + 1], p12, "geheim")).isEqualTo("seal-too-large");
    assertThat(refused(id, esl, new byte[(64 << 10) + 1], "geheim"))
        .isEqualTo("credential-too-large");
    assertThat(send(id, "making", 1, esl, p12, "geheim"))
        .as("and then the right ones")
        .hasStatusOk();
  }

  @Test
  void aRenewalNeedsAnotherSealThatLastsLonger() throws Exception {
    var name = organ + "财务专用章";
    var id = office.taken("disabled", SealKind.FINANCE, Duration.ofDays(30));
    var user = issued(organ, 300);
    assertThat(code(send(id, "renewal", 0, esl(name, user, 20), KeyFile.of(user, "a"), "a")))
        .isEqualTo("seal-not-longer");
    assertThat(code(send(id, "look", null, esl(name, user, 20), KeyFile.of(user, "a"), "a")))
        .as("said before anything is done")
        .isEqualTo("seal-not-longer");
    var one = esl(name, user, 50);
    assertThat(send(id, "renewal", 0, one, KeyFile.of(user, "a"), "a")).hasStatusOk();
    assertThat(send(id, "renewal", 1, one, KeyFile.of(user, "a"), "a")).hasStatus(400);
    assertThat(send("disabled-director", id, "look", null, one, KeyFile.of(user, "a"), "a"))
        .as("not by the keeper")
        .hasStatus(403);
  }

  private String refused(UUID seal, byte[] esl, byte[] p12, String password) throws Exception {
    var looked = code(send(seal, "look", null, esl, p12, password));
    var made = code(send(seal, "making", 1, esl, p12, password));
    assertThat(looked).isEqualTo(made);
    return made;
  }

  private Credential issued(String organ, int days) {
    var subject = "C=CN,ST=安徽省,L=黄山市,STREET=平湖路1号,O=%s,CN=印章管理".formatted(organ);
    var now = clock.instant();
    return national.issue(subject, now.minus(Duration.ofDays(9)), now.plus(Duration.ofDays(days)));
  }

  private byte[] esl(String name, Credential user, int days) {
    var now = clock.instant();
    var from = now.minus(Duration.ofDays(9));
    var engraving =
        new Engraving(
            "N-" + UUID.randomUUID(),
            name,
            new byte[] {1},
            42,
            from,
            now.plus(Duration.ofDays(days)));
    var maker = national.issue("C=CN,CN=制章者", from, now.plus(Duration.ofDays(900)));
    return ElectronicSeal.make(engraving, List.of(user.certificate()), maker, now).encoded();
  }

  private MvcTestResult send(
      UUID seal, String what, @Nullable Integer version, byte[] esl, byte[] p12, String password) {
    return send("data-admin", seal, what, version, esl, p12, password);
  }

  private MvcTestResult send(
      String officer,
      UUID seal,
      String what,
      @Nullable Integer version,
      byte[] esl,
      byte[] p12,
      String password) {
    return http.post()
        .uri("/api/seal/seals/" + seal + "/" + what)
        .header("If-Match", "\"" + (version == null ? 0 : version) + "\"")
        .multipart()
        .file(new MockMultipartFile("seal", "a.esl", "application/octet-stream", esl))
        .file(new MockMultipartFile("credential", "a.p12", "application/octet-stream", p12))
        .param("password", password)
        .with(authentication(new SignedIn(callers.officer(officer))))
        .exchange();
  }

  private static String code(MvcTestResult answer) {
    assertThat(answer).as(SealOffice.body(answer)).hasStatus(400);
    return JsonPath.read(SealOffice.body(answer), "$.code");
  }
}
