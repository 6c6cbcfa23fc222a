package yingke.capability.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static yingke.capability.casework.Counter.act;
import static yingke.capability.casework.Counter.application;
import static yingke.capability.casework.Counter.as;
import static yingke.capability.casework.Counter.firm;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yingke.YingkeTest;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.InventedCallers;

/** What spares officers typing: opinions that are kept, and many cases done at once. */
@YingkeTest
class OfficersShortcutsTest {
  private final Casework casework;
  private final Window counter;
  private final Caller firm = firm();
  private final Caller fang;
  private final Caller director;
  private final Caller health;

  OfficersShortcutsTest(Casework casework, MockMvcTester http, InventedCallers callers) {
    this.casework = casework;
    this.counter = new Window(http);
    this.fang = callers.officer("market-window");
    this.director = callers.officer("market-director");
    this.health = callers.officer("health-reviewer");
  }

  @Test
  void opinionsAreKeptForOneselfAndForTheDepartment() {
    var own = "{\"title\":\"同意\",\"words\":\"材料齐全，同意。\",\"action\":\"accept\"}";
    var shared = "{\"title\":\"统一口径\",\"words\":\"符合条件，准予许可。\",\"department\":\"market\"}";
    var mine = counter.post("/opinion-templates", own, fang);
    assertThat(mine).hasStatusOk();
    assertThat(counter.post("/opinion-templates", shared, fang)).hasStatus(403);
    assertThat(counter.post("/opinion-templates", shared, director)).hasStatusOk();
    assertThat(counter.get("/opinion-templates?action=accept", fang))
        .bodyJson()
        .extractingPath("$[*].title")
        .asArray()
        .contains("同意", "统一口径");
    assertThat(counter.get("/opinion-templates?action=decline", fang))
        .bodyJson()
        .extractingPath("$[*].title")
        .asArray()
        .doesNotContain("同意");
    assertThat(counter.get("/opinion-templates", health)).bodyText().doesNotContain("统一口径");
    String id = Counter.json(mine, "$.id");
    for (var stranger : List.of(director, health))
      assertThat(counter.delete("/opinion-templates/" + id, stranger)).hasStatus(404);
    assertThat(counter.delete("/opinion-templates/" + id, fang)).hasStatus(204);
  }

  @Test
  void manyAreDoneAtOnceEachForItself() {
    var good = opened();
    var old = opened();
    by(fang, act(old, "accept", null, Map.of()));
    var foreign = UUID.randomUUID();
    var body =
        """
        {"action": "accept", "cases": [
          {"caseId": "%s", "version": 0}, {"caseId": "%s", "version": 0},
          {"caseId": "%s", "version": 0}]}
        """
            .formatted(good.id(), old.id(), foreign);
    var key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) { // the same key again answers the same
      var answered = counter.post("/inbox/actions", body, key, fang);
      assertThat(answered).hasStatusOk();
      assertThat(Counter.<List<Boolean>>json(answered, "$[*].done"))
          .containsExactly(true, false, false);
      assertThat(Counter.<List<String>>json(answered, "$[*].code"))
          .containsExactly(null, "stale", "not-found");
    }
    assertThat(read(good, fang).version()).isEqualTo(1);
    assertThat(counter.post("/inbox/actions", "{\"action\":\"accept\",\"cases\":[]}", fang))
        .hasStatus(400);
    assertThat(counter.post("/inbox/actions", body, firm)).hasStatus(403);
  }

  @Test
  void whatIsOfferedForManyIsWhatEachOfThemOffers() {
    var one = opened();
    var other = opened();
    var both = "/inbox/actions?cases=" + one.id() + "," + other.id();
    assertThat(Counter.<List<String>>json(counter.get(both, fang), "$.actions[*].id"))
        .contains("accept");
    assertThat(Counter.<List<String>>json(counter.get(both, fang), "$.single"))
        .contains("一次性告知补正"); // a notice is written for each case
    by(fang, act(other, "accept", null, Map.of()));
    assertThat(Counter.<List<String>>json(counter.get(both, fang), "$.actions[*].id")).isEmpty();
    var many = Stream.generate(UUID::randomUUID).limit(51).map(UUID::toString);
    var tooMany = "/inbox/actions?cases=" + many.collect(Collectors.joining(","));
    assertThat(counter.get(tooMany, fang)).hasStatus(400);
    assertThat(counter.get(both, health)).hasStatus(404);
    assertThat(counter.get(both, firm)).hasStatus(403);
  }

  private CaseView opened() {
    var asked = application(firm, "onestop-food-business", "market");
    return as(firm, () -> casework.open(asked));
  }

  private CaseView by(Caller caller, ActOnCase act) {
    return as(caller, () -> casework.act(act));
  }

  private CaseView read(CaseView seen, Caller caller) {
    return as(caller, () -> casework.read(seen.id()));
  }
}
