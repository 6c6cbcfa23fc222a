package yingke.capability.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import yingke.YingkeTest;

/** Water and culture have two who may keep seals: the director and the reviewer. */
@YingkeTest
class ChangingKeepersTest {
  private final SealOffice office;
  private final JdbcClient db;

  ChangingKeepersTest(ApplicationContext context, JdbcClient db) {
    this.office = new SealOffice(context);
    this.db = db;
  }

  @Test
  void aSecondPersonDecidesAndTheOldKeeperCanNoLongerUseIt() {
    var id = kept(SealKind.FINANCE, "water-director");
    var asked = ask("water-director", id, 0, "water-reviewer");
    assertThat(asked).hasStatus(201);
    assertThat(office.act("water-director", office.caseOf(asked), "approve", null))
        .as("asked for it")
        .contains("您自己提出的");
    assertThat(office.act("water-head", office.caseOf(asked), "approve-by-head", null)).isEmpty();
    await().atMost(SealOffice.SOON).until(() -> keeper(id).equals("water-reviewer"));
    assertThat(office.change("water-director", id, 1, "FREEZE"))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("not-the-keeper");
    assertThat(acts("water-director", id)).doesNotContain("FREEZE", "REVOKE").contains("HAND_OVER");
    assertThat(office.change("water-reviewer", id, 1, "FREEZE")).hasStatusOk();
    assertThat(acts("data-admin", id)).as("the administrator").contains("RESUME", "REVOKE");
    var history = office.get("water-head", "/api/seal/seals/" + id + "/history");
    assertThat(JsonPath.<List<String>>read(SealOffice.body(history), "$.steps[*].note"))
        .anyMatch(note -> note.contains("保管，改由") && note.contains("保管"));
    assertThat(office.audited(id)).isGreaterThanOrEqualTo(3);
  }

  @Test
  void neitherTheNewKeeperNorTheAskerApproves() {
    var id = kept(SealKind.SERVICE, "water-reviewer");
    var asked = ask("water-reviewer", id, 0, "water-director");
    assertThat(office.act("water-director", office.caseOf(asked), "approve", null))
        .as("will keep it")
        .contains("您是新的保管人");
    assertThat(ask("water-reviewer", id, 0, "water-director")).as("one waits").hasStatus(409);
    assertThat(office.act("water-head", office.caseOf(asked), "refuse", "人手够")).isNotEmpty();
    assertThat(office.act("water-director", office.caseOf(asked), "refuse", "人手够")).isEmpty();
    await().atMost(SealOffice.SOON).until(() -> state(asked).equals("REFUSED"));
    assertThat(keeper(id)).isEqualTo("water-reviewer");
  }

  @Test
  void whatCouldNotBeCarriedOutSaysSo() {
    var id = kept(SealKind.SERVICE, "culture-director");
    var asked = ask("culture-director", id, 0, "culture-reviewer");
    assertThat(office.change("culture-director", id, 0, "REVOKE")).hasStatusOk();
    assertThat(office.act("culture-head", office.caseOf(asked), "approve-by-head", null)).isEmpty();
    await().atMost(SealOffice.SOON).until(() -> state(asked).equals("FAILED"));
    assertThat(keeper(id)).isEqualTo("culture-director");
  }

  @Test
  void onlyOneOfTheOrganWithThePostCanKeepItAndOnlyTheOrganAsks() {
    var id = kept(SealKind.OFFICIAL, "meteorology-director");
    assertThat(ask("meteorology-director", id, 0, "water-reviewer")).hasStatus(400);
    assertThat(ask("meteorology-director", id, 0, "meteorology-head")).hasStatus(400);
    assertThat(ask("meteorology-director", id, 0, "meteorology-director")).hasStatus(400);
    assertThat(ask("water-director", id, 0, "meteorology-director")).hasStatus(404);
    assertThat(ask("data-admin", id, 0, "meteorology-director")).hasStatus(403);
    assertThat(ask("market-window", id, 0, "meteorology-director")).hasStatus(403);
  }

  private MvcTestResult ask(String officer, UUID seal, int version, String keeper) {
    return office.post(
        officer,
        seal,
        "keeper-changes",
        version,
        "{\"keeper\":\"%s\",\"reason\":\"岗位调整\"}".formatted(keeper));
  }

  private UUID kept(SealKind kind, String keeper) {
    var department = keeper.substring(0, keeper.lastIndexOf('-'));
    var id = office.taken(department, kind, Duration.ofDays(700));
    db.sql("update seal.seal set keeper = :keeper, keeper_name = '某人' where id = :id")
        .param("keeper", keeper)
        .param("id", id)
        .update();
    return id;
  }

  private List<String> acts(String officer, UUID seal) {
    var history = office.get(officer, "/api/seal/seals/" + seal + "/history");
    return JsonPath.read(SealOffice.body(history), "$.acts");
  }

  private String keeper(UUID seal) {
    return db.sql("select keeper from seal.seal where id = :id")
        .param("id", seal)
        .query(String.class)
        .single();
  }

  private String state(MvcTestResult asked) {
    return db.sql("select state from seal.keeper_change where case_id = :id")
        .param("id", office.caseOf(asked))
        .query(String.class)
        .single();
  }
}
