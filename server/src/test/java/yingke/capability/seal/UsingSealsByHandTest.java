package yingke.capability.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import yingke.YingkeTest;

/** Each test uses a department and kind of its own: a department has one seal of a kind. */
@YingkeTest
class UsingSealsByHandTest {
  private final SealOffice office;
  private final JdbcClient db;

  UsingSealsByHandTest(ApplicationContext context, JdbcClient db) {
    this.office = new SealOffice(context);
    this.db = db;
  }

  @Test
  void aDocumentIsSealedWhenSomebodyElseApprovedIt() throws Exception {
    var id = office.taken("transport", SealKind.CONTRACT, Duration.ofDays(700));
    var request = office.ask("transport-reviewer", "transport", id, 1, 150, 130);
    assertThat(request).hasStatus(201);
    var sealed = office.approve("transport-director", request);
    var found = office.verified(sealed);
    assertThat(found.valid()).as(found.toString()).isTrue();
    assertThat(found.sealName()).isEqualTo("黄山区交通运输局合同专用章");
    var use =
        db.sql("select asked_by_name, approved_by_name from seal.seal_use where file = :file")
            .param("file", sealed)
            .query()
            .singleRow();
    assertThat(use).isEqualTo(Map.of("asked_by_name", "查思和", "approved_by_name", "凌清远"));
    assertThat(office.get("finance-director", SealOffice.requestPath(request))).hasStatus(404);
    assertThat(office.get("transport-window", SealOffice.requestPath(request))).hasStatus(403);
  }

  @Test
  void nobodyApprovesTheirOwnRequestAndARefusedOneIsNotSealed() throws Exception {
    var id = office.taken("hr", SealKind.CONTRACT, Duration.ofDays(700));
    var own = office.ask("hr-director", "hr", id, 1, 150, 130);
    assertThat(office.act("hr-director", office.caseOf(own), "approve", null)).contains("您自己提出");
    assertThat(office.act("hr-head", office.caseOf(own), "approve-by-head", null)).isEmpty();
    await().atMost(SealOffice.SOON).until(() -> office.state(own).equals("SEALED"));
    var refused = office.ask("hr-reviewer", "hr", id, 1, 150, 130);
    assertThat(office.act("hr-director", office.caseOf(refused), "refuse", "内容要先会签")).isEmpty();
    await().atMost(SealOffice.SOON).until(() -> office.state(refused).equals("REFUSED"));
    var frozen = office.ask("hr-reviewer", "hr", id, 1, 150, 130);
    assertThat(office.change("hr-director", id, 0, "FREEZE")).hasStatusOk();
    assertThat(office.act("hr-director", office.caseOf(frozen), "approve", null)).contains("已冻结");
    assertThat(office.ask("hr-reviewer", "hr", id, 1, 150, 130)).hasStatus(409);
  }

  @Test
  void onlyAnUnsignedOfdIsTakenAndTheSealStaysOnThePage() throws Exception {
    var id = office.taken("agriculture", SealKind.CONTRACT, Duration.ofDays(700));
    assertThat(office.ask("agriculture-reviewer", "agriculture", id, 2, 150, 130)).hasStatus(400);
    assertThat(office.ask("agriculture-reviewer", "agriculture", id, 1, 205, 130)).hasStatus(400);
    assertThat(office.ask("agriculture-reviewer", "agriculture", id, 1, 150, 290)).hasStatus(400);
    var sealed = office.asked("agriculture", id);
    assertThat(office.ask("agriculture-reviewer", id, sealed, 1, 150, 130))
        .as("signed already")
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("ofd-not-sealable");
  }
}
