package yingke.capability.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static yingke.capability.casework.Counter.act;
import static yingke.capability.casework.Counter.application;
import static yingke.capability.casework.Counter.as;
import static yingke.capability.casework.Counter.firm;
import static yingke.capability.casework.Counter.signedIn;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import yingke.YingkeTest;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.InventedCallers;

/** What spares officers typing: opinions that are kept, and many cases done at once. */
@YingkeTest
class OfficersShortcutsTest {
  private final Casework casework;
  private final MockMvcTester http;
  private final Caller firm = firm();
  private final Caller fang;
  private final Caller director;
  private final Caller health;

  OfficersShortcutsTest(Casework casework, MockMvcTester http, InventedCallers callers) {
    this.casework = casework;
    this.http = http;
    this.fang = callers.officer("market-window");
    this.director = callers.officer("market-director");
    this.health = callers.officer("health-reviewer");
  }

  @Test
  void opinionsAreKeptForOneselfAndForTheDepartment() {
    var own = "{\"title\":\"同意\",\"words\":\"材料齐全，同意。\",\"action\":\"accept\"}";
    var shared = "{\"title\":\"统一口径\",\"words\":\"符合条件，准予许可。\",\"department\":\"market\"}";
    var mine = post("/opinion-templates", own, fang);
    assertThat(mine).hasStatusOk();
    assertThat(post("/opinion-templates", shared, fang)).hasStatus(403);
    assertThat(post("/opinion-templates", shared, director)).hasStatusOk();
    assertThat(get("/opinion-templates?action=accept", fang))
        .bodyJson()
        .extractingPath("$[*].title")
        .asArray()
        .contains("同意", "统一口径");
    assertThat(get("/opinion-templates?action=decline", fang))
        .bodyJson()
        .extractingPath("$[*].title")
        .asArray()
        .doesNotContain("同意");
    assertThat(get("/opinion-templates", health)).bodyText().doesNotContain("统一口径");
    String id = Counter.json(mine, "$.id");
    for (var stranger : List.of(director, health))
      assertThat(
              http.delete()
                  .uri("/api/casework/opinion-templates/" + id)
                  .with(signedIn(stranger))
                  .exchange())
          .hasStatus(404);
    assertThat(
            http.delete()
                .uri("/api/casework/opinion-templates/" + id)
                .with(signedIn(fang))
                .exchange())
        .hasStatus(204);
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
      var answered = post("/inbox/actions", body, key, fang);
      assertThat(answered).hasStatusOk();
      assertThat(Counter.<List<Boolean>>json(answered, "$[*].done"))
          .containsExactly(true, false, false);
      assertThat(Counter.<List<String>>json(answered, "$[*].code"))
          .containsExactly(null, "stale", "not-found");
    }
    assertThat(read(good, fang).version()).isEqualTo(1);
    assertThat(post("/inbox/actions", "{\"action\":\"accept\",\"cases\":[]}", fang)).hasStatus(400);
    assertThat(post("/inbox/actions", body, firm)).hasStatus(403);
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

  private MvcTestResult get(String path, Caller caller) {
    return http.get().uri("/api/casework" + path).with(signedIn(caller)).exchange();
  }

  private MvcTestResult post(String path, String body, Caller caller) {
    return post(path, body, UUID.randomUUID().toString(), caller);
  }

  private MvcTestResult post(String path, String body, String key, Caller caller) {
    return http.post()
        .uri("/api/casework" + path)
        .header("Idempotency-Key", key)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .with(signedIn(caller))
        .exchange();
  }
}
