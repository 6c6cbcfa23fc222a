package yingke.capability.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static yingke.capability.casework.Counter.application;
import static yingke.capability.casework.Counter.as;
import static yingke.capability.casework.Counter.firm;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yingke.YingkeTest;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.InventedCallers;

/** Who answers for a department sees in whose hands something is late, and urges there. */
@YingkeTest
class WhoIsLateTest {
  private final Casework casework;
  private final JdbcClient db;
  private final Window counter;
  private final InventedCallers callers;
  private final Caller firm = firm();
  private final Caller fang;
  private final Caller head;

  WhoIsLateTest(Casework casework, JdbcClient db, MockMvcTester http, InventedCallers callers) {
    this.casework = casework;
    this.db = db;
    this.counter = new Window(http);
    this.callers = callers;
    this.fang = callers.officer("market-window");
    this.head = callers.officer("market-head");
  }

  @Test
  void aHeadSeesInWhoseHandsItIsLateAndTheAnswerComesBackThere() {
    var seen = late();
    assertThat(row(seen, head)).containsEntry("lamp", "RED");
    assertThat(Counter.<List<String>>json(counter.get(mine(), head), path(seen) + ".names[*]"))
        .contains("方晓荷", "鲍思远");
    var body = "{\"to\":\"market-window-2\",\"reason\":\"分工调整\"}";
    assertThat(counter.post("/cases/" + seen.id() + "/transfers", body, 0, fang)).hasStatusOk();
    longOverdue(seen); // changing hands reckons the lamps anew
    assertThat(Counter.<List<String>>json(counter.get(mine(), head), path(seen) + ".names[*]"))
        .containsExactly("鲍思远");
    assertThat(counter.get("/oversight/holders", head))
        .bodyJson()
        .extractingPath("$[?(@.assignee=='market-window-2')].red")
        .asArray()
        .isNotEmpty();
    var urged = counter.post("/cases/" + seen.id() + "/urgings", "{\"words\":\"为何超期？\"}", head);
    String urging = Counter.json(urged, "$.urgings[0].id");
    assertThat(row(seen, head).get("urging")).asInstanceOf(MAP).containsEntry("words", "为何超期？");
    counter.post(
        "/cases/" + seen.id() + "/urgings/" + urging + "/answer",
        "{\"words\":\"今天办结\"}",
        callers.officer("market-window-2"));
    assertThat(row(seen, head).get("urging")).asInstanceOf(MAP).containsEntry("answer", "今天办结");
  }

  @Test
  void othersDepartmentsAreNotShown() {
    var seen = late();
    assertThat(rows(seen, callers.officer("health-head"))).isEmpty();
    assertThat(rows(seen, callers.officer("district-leader"))).hasSize(1);
    assertThat(counter.get("/oversight/holders", callers.officer("health-head")))
        .bodyText()
        .doesNotContain("\"market\"");
    assertThat(counter.get("/oversight/cases", fang)).hasStatus(403);
    assertThat(counter.get("/oversight/holders", firm)).hasStatus(403);
  }

  @Test
  void whatIsInTimeIsNotLate() {
    var asked = application(firm, "onestop-food-business", "market");
    var seen = as(firm, () -> casework.open(asked));
    assertThat(rows(seen, head)).isEmpty();
  }

  private CaseView late() {
    var asked = application(firm, "onestop-food-business", "market");
    var seen = as(firm, () -> casework.open(asked));
    longOverdue(seen);
    return seen;
  }

  private void longOverdue(CaseView seen) {
    db.sql(
            """
            update casework.work_item
            set yellow_at = now() - interval '9000 days', red_at = now() - interval '9000 days'
            where case_id = ?
            """)
        .param(seen.id())
        .update();
  }

  private static String mine() {
    return "/oversight/cases?limit=200&department=market&post=window";
  }

  private static String path(CaseView seen) {
    return "$.items[?(@.caseId=='" + seen.id() + "')]";
  }

  private List<Map<String, Object>> rows(CaseView seen, Caller caller) {
    return Counter.json(counter.get(mine(), caller), path(seen));
  }

  private Map<String, Object> row(CaseView seen, Caller caller) {
    return rows(seen, caller).getFirst();
  }
}
