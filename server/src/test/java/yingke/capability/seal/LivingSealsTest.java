package yingke.capability.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yingke.YingkeTest;
import yingke.capability.casework.Casework;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;

/** Each test uses a department and kind of its own: a department has one seal of a kind. */
@YingkeTest
class LivingSealsTest {
  private final SealOffice office;
  private final MockMvcTester http;
  private final Seals seals;
  private final Casework casework;
  private final JdbcClient db;

  LivingSealsTest(
      ApplicationContext context,
      MockMvcTester http,
      Seals seals,
      Casework casework,
      JdbcClient db) {
    this.office = new SealOffice(context);
    this.http = http;
    this.seals = seals;
    this.casework = casework;
    this.db = db;
  }

  @Test
  void livesFromItsApplicationToItsRevocationWithEachStepOnRecord() throws Exception {
    var id = office.applied("water", "CONTRACT", "黄山区水利局合同专用章");
    office.decide(id, "approve", "同意刻制", "APPROVED");
    assertThat(office.post("water-director", id, "receipt", 1, "")).hasStatus(409);
    assertThat(office.multipart("data-admin", id, "making", 1)).hasStatusOk();
    assertThat(seals.obstacle(id)).hasValueSatisfying(why -> assertThat(why).contains("没有备案"));
    assertThat(office.post("data-admin", id, "filing", 2, SealOffice.filing("341003")))
        .hasStatus(400);
    assertThat(office.post("data-admin", id, "filing", 2, SealOffice.filing("4403050000001")))
        .hasStatus(400);
    assertThat(office.post("data-admin", id, "filing", 2, SealOffice.filing("3410030099001")))
        .hasStatusOk();
    assertThat(seals.obstacle(id)).as("filed, but nobody signed for it").isPresent();
    assertThat(office.post("water-director", id, "receipt", 3, "")).hasStatusOk();
    assertThat(seals.obstacle(id)).isEmpty();
    assertThat(office.change("water-director", id, 4, "FREEZE")).hasStatusOk();
    assertThat(seals.obstacle(id)).hasValueSatisfying(why -> assertThat(why).contains("已冻结"));
    assertThat(office.change("water-director", id, 5, "RESUME")).hasStatusOk();
    assertThat(office.change("water-director", id, 6, "REVOKE")).hasStatusOk();
    assertThat(office.change("water-director", id, 7, "RESUME")).hasStatus(409);
    var history = office.get("water-director", "/api/seal/seals/" + id + "/history");
    List<String> acts = JsonPath.read(SealOffice.body(history), "$.steps[*].act");
    assertThat(acts)
        .containsExactly(
            "APPLY", "APPROVE", "MAKE", "FILE", "RECEIVE", "FREEZE", "RESUME", "REVOKE");
    assertThat(JsonPath.<List<String>>read(SealOffice.body(history), "$.acts")).isEmpty();
    assertThat(office.audited(id)).isGreaterThanOrEqualTo(8);
  }

  @Test
  void aRefusedApplicationEndsThereAndFreesTheWayForAnother() throws Exception {
    var id = office.applied("housing", "CONTRACT", "黄山区住房和城乡建设局合同专用章");
    assertThat(office.apply("housing", "CONTRACT", "黄山区住房和城乡建设局合同专用章", UUID.randomUUID()))
        .as("one is on its way")
        .hasStatus(409);
    office.decide(id, "refuse", "合同由区政府统一签订，不需另刻", "REFUSED");
    assertThat(office.multipart("data-admin", id, "making", 1)).hasStatus(409);
    assertThat(office.apply("housing", "CONTRACT", "黄山区住房和城乡建设局合同专用章", UUID.randomUUID()))
        .hasStatus(201);
  }

  @Test
  void anApplicationIsTakenBackAndItsCaseEnds() throws Exception {
    var id = office.applied("urban", "CONTRACT", "黄山区城市管理行政执法局合同专用章");
    assertThat(office.post("urban-reviewer", id, "withdrawal", 0, "{\"reason\":\"改用公章\"}"))
        .hasStatusOk();
    var closed = Callers.as(Caller.system("seal"), () -> casework.read(office.caseOf(id)));
    assertThat(closed.outcome()).isEqualTo("withdrawn");
    assertThat(office.post("urban-reviewer", id, "withdrawal", 1, "{\"reason\":\"再撤\"}"))
        .hasStatus(409);
  }

  @Test
  void theNameSaysWhoseItIsAndTheKeeperIsOneOfTheOrgan() throws Exception {
    assertThat(office.apply("forestry", "CONTRACT", "合同专用章", UUID.randomUUID())).hasStatus(400);
    assertThat(office.apply("forestry", "CONTRACT", "黄山区财政局合同专用章", UUID.randomUUID()))
        .hasStatus(400);
    assertThat(
            office.apply(
                "forestry", "CONTRACT", "黄山区林业局合同专用章", UUID.randomUUID(), "water-director"))
        .hasStatus(400);
    var key = UUID.randomUUID();
    var first = office.apply("forestry", "CONTRACT", "黄山区林业局合同专用章", key);
    var second = office.apply("forestry", "CONTRACT", "黄山区林业局合同专用章", key);
    assertThat(JsonPath.<String>read(SealOffice.body(second), "$.id"))
        .as("the same command again")
        .isEqualTo(JsonPath.<String>read(SealOffice.body(first), "$.id"));
  }

  @Test
  void isRenewedShortlyBeforeItsEndAndOldSignaturesStayValid() throws Exception {
    var early = office.taken("culture", SealKind.CONTRACT, Duration.ofDays(700));
    assertThat(office.multipart("data-admin", early, "renewal", 0)).hasStatus(409);
    var id = office.taken("education", SealKind.CONTRACT, Duration.ofDays(30));
    var before = office.asked("education", id);
    assertThat(office.multipart("data-admin", id, "renewal", 0)).hasStatusOk();
    assertThat(office.verified(before).valid()).isTrue();
    var after = office.verified(office.asked("education", id));
    assertThat(after.valid()).as(after.toString()).isTrue();
    assertThat(office.multipart("data-admin", id, "renewal", 1))
        .as("far from its end again")
        .hasStatus(409);
    assertThat(office.change("education-director", id, 1, "REVOKE")).hasStatusOk();
    var later = office.verified(before);
    assertThat(later.valid()).isTrue();
    assertThat(later.since()).contains("签章时有效，印章已于", "注销停用");
  }

  @Test
  void whatAStolenKeySealsWhileTheSealIsFrozenDoesNotVerify() {
    var id = office.taken("transport", SealKind.SERVICE, Duration.ofDays(700));
    var before = office.asked("transport", id);
    var stolen = seals.ready(id);
    assertThat(office.change("transport-director", id, 0, "FREEZE")).hasStatusOk();
    var frozen = office.verified(before);
    assertThat(frozen.valid()).as("sealed before").isTrue();
    assertThat(frozen.since()).contains("签章时有效，印章已于", "冻结停用");
    var forged = office.verifiedForgery(stolen, Duration.ofSeconds(2));
    assertThat(forged.valid()).as("sealed while frozen").isFalse();
    assertThat(forged.steps().toString()).contains("签章时印章已经冻结");
    assertThat(office.change("transport-director", id, 1, "RESUME")).hasStatusOk();
    assertThat(office.verified(before).since()).as("in use again").isNull();
    assertThat(office.verifiedForgery(stolen, Duration.ofSeconds(9)).valid())
        .as("sealed after it was resumed")
        .isTrue();
  }

  @Test
  void anExpiredSealSignsNothingAndCanOnlyBeRevoked() throws Exception {
    var id = office.taken("tobacco", SealKind.CONTRACT, Duration.ofDays(30));
    db.sql(
            "update seal.seal set valid_from = now() - interval '9 days', "
                + "valid_until = now() - interval '1 day' where id = :id")
        .param("id", id)
        .update();
    assertThat(seals.obstacle(id)).hasValueSatisfying(why -> assertThat(why).contains("有效期"));
    assertThat(office.multipart("data-admin", id, "renewal", 0)).hasStatus(409);
    assertThat(office.change("tobacco-director", id, 0, "FREEZE")).hasStatus(409);
    assertThat(office.change("tobacco-director", id, 0, "REVOKE")).hasStatusOk();
  }

  @Test
  void ofTwoKeepersAtOnceOneIsTooLate() {
    var id = office.taken("justice", SealKind.CONTRACT, Duration.ofDays(700));
    assertThat(office.change("justice-director", id, 0, "FREEZE")).hasStatusOk();
    assertThat(office.change("justice-director", id, 0, "REVOKE"))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("stale");
  }

  @Test
  void onlyTheNamedKeeperSignsForIt() throws Exception {
    var id = office.applied("veterans", "CONTRACT", "黄山区退役军人事务局合同专用章");
    office.decide(id, "approve", "同意", "APPROVED");
    assertThat(office.multipart("data-admin", id, "making", 1)).hasStatusOk();
    assertThat(office.post("data-admin", id, "filing", 2, SealOffice.filing("3410030099002")))
        .hasStatusOk();
    assertThat(office.post("data-admin", id, "receipt", 3, "")).hasStatus(409);
    assertThat(office.post("veterans-director", id, "receipt", 3, "")).hasStatusOk();
  }

  @Test
  void aNeighborSeesNothingAndAWindowMayNothing() throws Exception {
    var id = office.taken("emergency", SealKind.CONTRACT, Duration.ofDays(700));
    assertThat(office.get("fire-director", "/api/seal/seals/" + id + "/history")).hasStatus(404);
    assertThat(office.change("fire-director", id, 0, "FREEZE")).hasStatus(404);
    assertThat(office.get("market-window", "/api/seal/seals/" + id + "/history")).hasStatus(403);
    assertThat(office.multipart("emergency-director", id, "renewal", 0)).hasStatus(403);
    assertThat(http.get().uri("/api/seal/seals/" + id + "/history")).hasStatus(401);
    assertThat(office.apply("fire-director", "emergency", "SERVICE", "黄山区应急管理局业务专用章"))
        .as("for another organ")
        .hasStatus(403);
  }
}
