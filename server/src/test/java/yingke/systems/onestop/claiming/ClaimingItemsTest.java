package yingke.systems.onestop.claiming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static yingke.systems.onestop.Counter.key;
import static yingke.systems.onestop.Counter.text;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import yingke.YingkeTest;
import yingke.province.ProvinceDemo;
import yingke.systems.onestop.Counter;

/** 认领: what the province sets is taken over and fixed; what it changes later shows. */
@YingkeTest
class ClaimingItemsTest {
  private static final String LIBRARY = "/api/onestop/library";
  private static final Duration WAIT = Duration.ofSeconds(20);
  private static final String VERSIONS = "/api/onestop/item-versions/";

  private final MockMvcTester http;
  private final Counter counter;
  private final ProvinceDemo demo;
  private final JdbcClient db;
  private final String code = "T-" + UUID.randomUUID().toString().substring(0, 8);
  private final String item = "t-" + UUID.randomUUID().toString().substring(0, 8);
  private RequestPostProcessor market = request -> request;

  ClaimingItemsTest(MockMvcTester http, ProvinceDemo demo, JdbcClient db) {
    this.http = http;
    this.counter = new Counter(http);
    this.demo = demo;
    this.db = db;
  }

  @BeforeEach
  void inTheCatalog() {
    market = counter.persona("market-director");
    publish(code, "食品摊贩备案", 5);
  }

  @Test
  void claimingMakesADraftWhoseBasicElementsAreFixed() {
    var key = key();
    var claimed = counter.post(market, path("/claim"), Map.of("item", item), key);
    assertThat(claimed).as(text(claimed)).hasStatus(201);
    assertThat(counter.post(market, path("/claim"), Map.of("item", item), key))
        .as("the same command again")
        .hasStatus(201);
    var draft = counter.get(market, VERSIONS + item + "/1");
    assertThat(draft).bodyJson().extractingPath("$.content.name").isEqualTo("食品摊贩备案");
    assertThat(draft).bodyJson().extractingPath("$.content.limits[0].statutory").isEqualTo(5);
    assertThat(draft)
        .bodyJson()
        .extractingPath("$.content.facts.province.source")
        .isEqualTo("省级基本目录 " + code);
    Map<String, Object> content = Counter.read(draft, "$.content");
    var changed = new HashMap<>(content);
    changed.put("name", "摊贩备案");
    int seen = Counter.read(draft, "$.rowVersion");
    var refused = counter.put(market, VERSIONS + item + "/1", seen, changed);
    assertThat(refused)
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("element-fixed");
    changed.put("name", "食品摊贩备案");
    changed.put("keywords", List.of("摆摊"));
    assertThat(counter.put(market, VERSIONS + item + "/1", seen, changed)).hasStatusOk();
  }

  @Test
  void claimedTwiceIsRefusedAndTheProvinceIsToldOnce() {
    var key = key();
    assertThat(counter.post(market, path("/claim"), Map.of("item", item), key)).hasStatus(201);
    assertThat(counter.post(market, path("/claim"), Map.of("item", item), key))
        .as("the same command again")
        .hasStatus(201);
    var again = counter.post(market, path("/claim"), Map.of("item", item + "-2"));
    assertThat(again)
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("already-claimed");
    assertThat(text(again)).contains(item);
    assertThat(counter.get(market, VERSIONS + item + "-2")).as("nothing was begun").hasStatus(404);
    await().atMost(WAIT).until(() -> told().equals(List.of("CLAIMED")));
    assertThat(sent()).as("messages that left").isEqualTo(1);
    assertThat(this.<Boolean>read("waits")).isFalse();
  }

  @Test
  void oneItemClaimsOneOfTheProvince() {
    assertThat(counter.post(market, path("/claim"), Map.of("item", item))).hasStatus(201);
    var other = "U" + code;
    publish(other, "食品摊贩登记", 7);
    var refused = counter.post(market, LIBRARY + "/" + other + "/claim", Map.of("item", item));
    assertThat(refused)
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("item-claims-another");
    assertThat(counter.get(market, VERSIONS + item + "/1"))
        .bodyJson()
        .extractingPath("$.content.name")
        .as("what was begun for it is undone")
        .isEqualTo("食品摊贩备案");
  }

  @Test
  void deletingTheDraftTakesTheClaimBackAndTheProvinceIsTold() {
    assertThat(counter.post(market, path("/claim"), Map.of("item", item))).hasStatus(201);
    int seen = Counter.read(counter.get(market, VERSIONS + item + "/1"), "$.rowVersion");
    assertThat(delete(1, seen)).hasStatus2xxSuccessful();
    assertThat(row("state")).isEqualTo("UNCLAIMED");
    await().atMost(WAIT).until(() -> told().equals(List.of("RELEASED")));
    assertThat(counter.post(market, path("/claim"), Map.of("item", item))).hasStatus(201);
  }

  @Test
  void deletingADraftThatTookChangesOverShowsThemAgain() {
    assertThat(counter.post(market, path("/claim"), Map.of("item", item))).hasStatus(201);
    db.sql("update onestop.item_version set state = 'WITHDRAWN' where item = ?")
        .param(item)
        .update();
    publish(code, "食品摊贩备案", 3);
    var key = key();
    assertThat(counter.post(market, path("/changes"), Map.of(), key)).hasStatus(201);
    assertThat(counter.post(market, path("/changes"), Map.of(), key))
        .as("the same command again")
        .hasStatus(201)
        .bodyJson()
        .extractingPath("$.version")
        .isEqualTo(2);
    int seen = Counter.read(counter.get(market, VERSIONS + item + "/2"), "$.rowVersion");
    assertThat(delete(2, seen)).hasStatus2xxSuccessful();
    assertThat(row("state")).isEqualTo("CHANGED");
    assertThat(told()).doesNotContain("RELEASED");
  }

  @Test
  void theCatalogIsFilteredByStateDepartmentAndWordAndPaged() {
    var second = code + "-B";
    publish(second, "食品摊贩变更备案", 5);
    assertThat(counter.post(market, path("/claim"), Map.of("item", item))).hasStatus(201);
    assertThat(codes("?state=CLAIMED&q=" + code)).containsExactly(code);
    assertThat(codes("?state=UNCLAIMED&q=" + code)).containsExactly(second);
    assertThat(codes("?q=" + code + "&department=market")).containsExactly(code, second);
    assertThat(codes("?q=" + code + "&department=civil")).isEmpty();
    assertThat(codes("?limit=1&q=" + code)).containsExactly(code);
    assertThat(codes("?limit=1&q=" + code + "&after=" + code)).containsExactly(second);
  }

  @Test
  void aLineThatCannotBeUnderstoodChangesNothing() {
    demo.province()
        .publish(Map.of("code", code, "name", "食品摊贩备案", "audience", "NOBODY", "statutory", 5));
    refresh();
    assertThat(row("state")).isEqualTo("UNCLAIMED");
    assertThat(row("audience")).isEqualTo("LEGAL_ENTITY");
  }

  @Test
  void whatTheProvinceChangesShowsAndIsTakenOverAsADraft() {
    assertThat(counter.post(market, path("/claim"), Map.of("item", item))).hasStatus(201);
    assertThat(row("state")).isEqualTo("CLAIMED");
    assertThat(counter.post(market, path("/changes"), Map.of())).hasStatus(409);
    publish(code, "食品摊贩备案", 3);
    assertThat(row("state")).isEqualTo("CHANGED");
    assertThat(text(list())).contains("5 个工作日").contains("3 个工作日");
    assertThat(counter.post(market, path("/changes"), Map.of())).hasStatus(201);
    assertThat(counter.get(market, VERSIONS + item + "/1"))
        .bodyJson()
        .extractingPath("$.content.limits[0].promised")
        .as("no promise above the law")
        .isEqualTo(3);
    assertThat(row("state")).isEqualTo("CLAIMED");
    demo.province().withdraw(code);
    refresh();
    assertThat(row("state")).isEqualTo("GONE");
    assertThat(counter.post(market, path("/changes"), Map.of())).hasStatus(409);
  }

  @Test
  void onlyTheDepartmentClaimsAndTheProvinceMayBeAway() {
    assertThat(
            counter.post(counter.persona("civil-director"), path("/claim"), Map.of("item", item)))
        .hasStatus(403);
    assertThat(counter.post(counter.persona("market-window"), path("/claim"), Map.of("item", item)))
        .hasStatus(403);
    assertThat(counter.get(counter.persona("market-window"), LIBRARY)).hasStatus(403);
    demo.province().away(true);
    try {
      assertThat(counter.post(market, LIBRARY + "/refresh", Map.of())).hasStatus(409);
      assertThat(row("state")).as("the last one stays").isEqualTo("UNCLAIMED");
    } finally {
      demo.province().away(false);
    }
  }

  private void publish(String code, String name, int statutory) {
    Map<String, Object> entry =
        JsonMapper.shared()
            .readValue(
                """
                {"code": "%s", "name": "%s", "type": {"code": "10", "name": "其他行政权力"},
                 "audience": "LEGAL_ENTITY", "statutory": %d, "department": "market",
                 "basis": {"title": "食品安全法", "article": "第三十六条", "text": "摊贩"},
                 "summary": "在街边卖吃的"}
                """
                    .formatted(code, name, statutory),
                new TypeReference<Map<String, Object>>() {});
    demo.province().publish(entry);
    refresh();
  }

  private void refresh() {
    assertThat(counter.post(market, LIBRARY + "/refresh", Map.of())).hasStatus(204);
  }

  private List<String> codes(String query) {
    return Counter.read(counter.get(market, LIBRARY + query), "$.items[*].code");
  }

  private MvcTestResult delete(int version, int seen) {
    return http.delete()
        .uri(VERSIONS + item + "/" + version)
        .with(market)
        .header("If-Match", "\"" + seen + "\"")
        .exchange();
  }

  private List<String> told() {
    return demo.province().told("claim").stream()
        .filter(each -> code.equals(each.get("number")))
        .map(each -> String.valueOf(each.get("state")))
        .toList();
  }

  private long sent() {
    return db.sql("select count(*) from exchange.outgoing where subject = ?")
        .param(code)
        .query(Long.class)
        .single();
  }

  private MvcTestResult list() {
    return counter.get(market, LIBRARY + "?q=" + code);
  }

  private String row(String field) {
    return read(field);
  }

  private <T> T read(String field) {
    return Counter.read(list(), "$.items[0]." + field);
  }

  private String path(String end) {
    return LIBRARY + "/" + code + end;
  }
}
