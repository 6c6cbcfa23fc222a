package yingke.capability.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static yingke.capability.casework.Counter.act;
import static yingke.capability.casework.Counter.application;
import static yingke.capability.casework.Counter.as;
import static yingke.capability.casework.Counter.firm;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import yingke.YingkeTest;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.InventedCallers;

/** Somebody is away and a colleague stands in: who may, for which posts, and what came of it. */
@YingkeTest
class StandingInTest {
  private final Casework casework;
  private final JdbcClient db;
  private final Window counter;
  private final Clock clock;
  private final Caller firm = firm();
  private final Caller fang;
  private final Caller reviewer;
  private final Caller director;
  private final Caller head;

  StandingInTest(
      Casework casework, JdbcClient db, MockMvcTester http, Clock clock, InventedCallers callers) {
    this.casework = casework;
    this.db = db;
    this.counter = new Window(http);
    this.clock = clock;
    this.fang = callers.officer("market-window");
    this.reviewer = callers.officer("market-reviewer");
    this.director = callers.officer("market-director");
    this.head = callers.officer("market-head");
  }

  /** Tests share the district's people: nobody stays away. */
  @AfterEach
  void everybodyIsBack() {
    var arranged =
        db.sql(
                "select id from casework.delegation where revoked_at is null and department = 'market'")
            .query(UUID.class)
            .list();
    for (var id : arranged) counter.post("/delegations/" + id + "/revocation", "", director);
  }

  @Test
  void colleaguesAreThoseOfTheDepartmentWithoutOneself() {
    var all = staff(counter.get("/colleagues?limit=200", fang));
    assertThat(all).contains("market-window-2", "market-director").doesNotContain("market-window");
    assertThat(all).allMatch(each -> each.startsWith("market-"));
    var first = counter.get("/colleagues?limit=2", fang);
    assertThat(staff(first)).hasSize(2);
    String next = Counter.json(first, "$.next");
    assertThat(staff(counter.get("/colleagues?limit=200&after=" + next, fang)))
        .hasSize(all.size() - 2)
        .doesNotContainAnyElementsOf(staff(first));
    assertThat(staff(counter.get("/colleagues?q=鲍思远", fang))).containsExactly("market-window-2");
    assertThat(staff(counter.get("/colleagues?q=%25", fang))).isEmpty();
    assertThat(counter.get("/colleagues?department=health", fang)).hasStatus(403);
    assertThat(counter.get("/colleagues?department=health", director)).hasStatus(403);
    assertThat(counter.get("/colleagues", firm)).hasStatus(403);
  }

  @Test
  void whoIsAwayIsMarkedAmongColleagues() {
    assertThat(arrange(director, "market-director", "market-reviewer", 0, 3)).hasStatusOk();
    assertThat(counter.get("/colleagues?q=江海平", fang))
        .bodyJson()
        .extractingPath("$.items[0].awayUntil")
        .isEqualTo(LocalDate.now(clock).plusDays(3).toString());
  }

  @Test
  void someMayBeStoodInForInOnePostOnly() {
    var body = body("market-director", "market-reviewer", 0, 3, ",\"posts\":[\"seal-keeper\"]");
    assertThat(counter.post("/delegations", body, director)).hasStatusOk();
    var seen = atDecision();
    assertThat(as(reviewer, () -> casework.read(seen.id())).actions()).isEmpty();
    everybodyIsBack();
    var foreign = body("market-director", "market-reviewer", 0, 3, ",\"posts\":[\"window\"]");
    assertThat(code(counter.post("/delegations", foreign, director))).isEqualTo("post-not-held");
  }

  @Test
  void whatWasDoneInOnesNameIsSeenByOneselfAndByTheHeadOnly() {
    var arranged = arrange(director, "market-director", "market-reviewer", 0, 3);
    String id = Counter.json(arranged, "$.id");
    var seen = atDecision();
    as(reviewer, () -> casework.act(act(casework.read(seen.id()), "grant", null, Map.of())));
    for (var caller : List.of(director, reviewer, head))
      assertThat(
              Counter.<List<String>>json(
                  counter.get("/delegations/" + id + "/deeds", caller), "$.items[*].number"))
          .contains(seen.number());
    assertThat(counter.get("/delegations/" + id + "/deeds", fang)).hasStatus(403);
    assertThat(counter.get("/delegations", head)).bodyText().contains(id);
    assertThat(counter.get("/delegations", fang)).bodyText().doesNotContain(id);
  }

  @Test
  void nobodyStandsInTwiceOrInAChain() {
    assertThat(arrange(director, "market-window", "market-window-2", 0, 2)).hasStatusOk();
    assertThat(code(arrange(director, "market-window", "market-reviewer", 2, 4)))
        .isEqualTo("delegation-overlaps");
    assertThat(code(arrange(director, "market-window-2", "market-reviewer", 1, 1)))
        .isEqualTo("delegation-chain");
    assertThat(code(arrange(director, "market-reviewer", "market-window", 1, 1)))
        .isEqualTo("deputy-away");
    assertThat(code(arrange(director, "market-window", "market-window", 5, 6)))
        .isEqualTo("deputy-self");
    assertThat(code(arrange(director, "market-window", "health-window", 5, 6)))
        .isEqualTo("deputy-elsewhere");
    assertThat(code(arrange(director, "market-window", "market-reviewer", -2, -1)))
        .isEqualTo("absence-past");
  }

  @Test
  void aDelegationThatEndsEarlyIsOverAtOnceAndEndsOnce() {
    var arranged = arrange(director, "market-director", "market-reviewer", 0, 3);
    String path = "/delegations/" + Counter.<String>json(arranged, "$.id") + "/revocation";
    assertThat(counter.post(path, "", fang)).hasStatus(403);
    assertThat(counter.post(path, "", director)).hasStatusOk();
    assertThat(code(counter.post(path, "", director))).isEqualTo("delegation-revoked");
  }

  @Test
  void aCaseSaysWhatItsReaderMayDo() {
    var asked = application(firm, "onestop-food-business", "market");
    var seen = as(firm, () -> casework.open(asked));
    assertThat(seen.may()).isEqualTo(new CaseMay(false, false, false, false, false));
    assertThat(may(seen, fang)).isEqualTo(new CaseMay(true, true, true, false, true));
    assertThat(may(seen, reviewer)).isEqualTo(new CaseMay(false, false, true, false, false));
    assertThat(may(seen, director)).isEqualTo(new CaseMay(true, false, true, true, true));
    as(firm, () -> casework.act(act(seen, "withdraw", null, Map.of())));
    assertThat(may(seen, director)).isEqualTo(new CaseMay(false, false, true, false, false));
  }

  private CaseMay may(CaseView seen, Caller caller) {
    return as(caller, () -> casework.read(seen.id())).may();
  }

  private CaseView atDecision() {
    var asked = application(firm, "test-side-by-side", "market");
    var opened = as(firm, () -> casework.open(asked));
    as(fang, () -> casework.act(act(opened, "ask-any", null, Map.of())));
    return as(
        Counter.officer("health", "reviewer", 1),
        () -> casework.act(act(casework.read(opened.id()), "sign")));
  }

  private MvcTestResult arrange(Caller by, String principal, String deputy, int from, int to) {
    return counter.post("/delegations", body(principal, deputy, from, to, ""), by);
  }

  private String body(String principal, String deputy, int from, int to, String posts) {
    var today = LocalDate.now(clock);
    return "{\"principal\":\"%s\",\"deputy\":\"%s\",\"firstDay\":\"%s\",\"lastDay\":\"%s\",\"reason\":\"出差\"%s}"
        .formatted(principal, deputy, today.plusDays(from), today.plusDays(to), posts);
  }

  private static List<String> staff(MvcTestResult found) {
    return Counter.json(found, "$.items[*].staff");
  }

  private static String code(MvcTestResult refused) {
    return Counter.json(refused, "$.code");
  }
}
