package yingke.systems.onestop.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static yingke.systems.onestop.Applicants.born;
import static yingke.systems.onestop.Applicants.citizen;
import static yingke.systems.onestop.Applicants.firm;
import static yingke.systems.onestop.Applicants.officer;
import static yingke.systems.onestop.Counter.key;
import static yingke.systems.onestop.Counter.read;
import static yingke.systems.onestop.Counter.text;

import com.jayway.jsonpath.JsonPath;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;
import yingke.YingkeTest;
import yingke.systems.onestop.Counter;
import yingke.systems.onestop.items.Items;

@YingkeTest
class ManagingItemsTest {
  private static final String VERSIONS = "/api/onestop/item-versions";

  private final MockMvcTester http;
  private final Items items;
  private final Clock clock;
  private final Counter counter;
  private final JsonMapper json = JsonMapper.builder().build();
  private final String item = "t-" + UUID.randomUUID().toString().substring(0, 8);
  private RequestPostProcessor market =
      officer("market", "director", "onestop.item.browse", "onestop.item.edit");
  private final RequestPostProcessor health =
      officer("health", "director", "onestop.item.browse", "onestop.item.edit");
  private RequestPostProcessor bureau = market;

  ManagingItemsTest(MockMvcTester http, Items items, Clock clock) {
    this.http = http;
    this.items = items;
    this.clock = clock;
    this.counter = new Counter(http);
  }

  @BeforeEach
  void people() {
    market = counter.persona("market-director");
    bureau = counter.persona("data-admin");
  }

  @Test
  void aSecondVersionGoesLiveWhileCasesOfTheFirstFinishOnTheFirst() {
    published(item, 1, "food-bulk-sale");
    var owner = shopkeeper();
    var before = submitted(owner);
    changed(item, 2, "承诺九日", 9);
    assertThat(publish(item, 2)).hasStatusOk();

    assertThat(items.get(item).version()).isEqualTo(2);
    var other = shopkeeper();
    assertThat(name(other, submitted(other))).isEqualTo("承诺九日");
    assertThat(name(owner, before)).isEqualTo("food-bulk-sale 的副本");
    assertThat(items.at(item, 1).name()).isNotEqualTo("承诺九日");
    var window = counter.persona("market-window");
    var caseId = caseOf(owner, before);
    assertThat(counter.act(window, caseId, "accept", Map.of())).hasStatusOk();
    assertThat(name(owner, before)).isEqualTo("food-bulk-sale 的副本");
    assertThat(counter.get(window, "/api/onestop/cases/" + caseId + "/application"))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("承诺九日");
  }

  @Test
  void aDraftOfAnEarlierVersionIsCheckedAgainUnderTheNewOne() {
    published(item, 1, "food-bulk-sale");
    var owner = shopkeeper();
    var draft = draft(owner);
    changed(item, 2, "新要求", 7);
    publish(item, 2);

    assertThat(counter.submit(owner, draft, key()))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("item-changed");
    assertThat(counter.draft(owner, item)).isEqualTo(draft);
    assertThat(counter.submit(owner, draft, key())).hasStatusOk();
  }

  @Test
  void aWithdrawnItemTakesNothingInAndFinishesWhatItHas() {
    published(item, 1, "food-bulk-sale");
    var owner = shopkeeper();
    var running = submitted(owner);
    var late = shopkeeper();
    var draft = draft(late);
    assertThat(act(bureau, item, 1, "withdrawal", Map.of("reason", "并入新的事项"))).hasStatusOk();

    assertThat(counter.begin(shopkeeper(), item)).hasStatus(404);
    assertThat(text(counter.submit(late, draft, key()))).contains("item-withdrawn", "并入新的事项");
    assertThat(items.list()).extracting(i -> i.id()).doesNotContain(item);
    var window = counter.persona("market-window");
    assertThat(counter.act(window, caseOf(owner, running), "accept", Map.of())).hasStatusOk();
  }

  @Test
  void nobodyPublishesWhatTheyWroteThemselves() {
    var both =
        officer(
            "market",
            "director",
            "onestop.item.browse",
            "onestop.item.edit",
            "onestop.item.publish");
    begin(both, item, "food-bulk-sale");
    assertThat(act(both, item, 1, "review", Map.of())).hasStatusOk();
    assertThat(act(both, item, 1, "publication", Map.of("effectiveFrom", today())))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("second-person");
  }

  @Test
  void anotherDepartmentNeitherSeesNorWritesIt() {
    begin(market, item, "food-bulk-sale");
    assertThat(counter.get(health, VERSIONS + "/" + item + "/1")).hasStatus(404);
    assertThat(counter.get(health, VERSIONS + "/" + item)).hasStatus(404);
    assertThat(save(health, item, 1, 0, content(market, item, 1))).hasStatus(404);
    assertThat(text(counter.get(health, VERSIONS + "?q=" + item))).doesNotContain(item);
    assertThat(begin(health, item, null).getResponse().getStatus()).isEqualTo(404);
  }

  @Test
  void aStrangerIsRefused() {
    var citizen = citizen(born(LocalDate.of(1980, 1, 1)), null);
    assertThat(counter.get(citizen, VERSIONS)).hasStatus(403);
    assertThat(begin(citizen, item, "food-bulk-sale")).hasStatus(403);
    assertThat(http.get().uri(VERSIONS)).hasStatus(401);
    assertThat(act(market, item, 1, "publication", Map.of("effectiveFrom", today())))
        .hasStatus(403);
  }

  @Test
  void ofTwoWhoEditTheSecondIsToldAndLosesNothing() {
    begin(market, item, "food-bulk-sale");
    var seen = content(market, item, 1);
    assertThat(save(market, item, 1, 0, seen.replace("food-bulk-sale 的副本", "甲"))).hasStatusOk();
    assertThat(save(market, item, 1, 0, seen.replace("food-bulk-sale 的副本", "乙")))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.detail")
        .asString()
        .contains("没有丢");
  }

  @Test
  void theSecondSeesWhatTheFirstChanged() {
    begin(market, item, "food-bulk-sale");
    var seen = content(market, item, 1);
    save(market, item, 1, 0, seen.replace("food-bulk-sale 的副本", "甲改的名称"));
    var told = counter.post(market, VERSIONS + "/" + item + "/1/difference", json.readTree(seen));
    assertThat(told).hasStatusOk().bodyJson().extractingPath("$.length()").isEqualTo(1);
    assertThat(told).bodyJson().extractingPath("$[0].title").isEqualTo("名称");
    assertThat(told).bodyJson().extractingPath("$[0].after").isEqualTo("甲改的名称");
    assertThat(counter.post(health, VERSIONS + "/" + item + "/1/difference", json.readTree(seen)))
        .hasStatus(404);
  }

  @Test
  void aCopyTakesNothingAsChecked() {
    assertThat(content(market, "food-bulk-sale", 1)).contains("\"check\":\"CHECKED\"");
    begin(market, item, "food-bulk-sale");
    assertThat(content(market, item, 1))
        .doesNotContain("\"check\":\"CHECKED\"")
        .contains("\"check\":\"CREDIT_CODE\"");
  }

  @Test
  void anyPublishedProcedureThatEndsAsAnApplicationDoesCanBeChosen() {
    begin(market, item, "food-bulk-sale");
    withoutLicense(item, 1);
    procedure(item, 1, "onestop-callback");
    assertThat(act(market, item, 1, "review", Map.of())).hasStatusOk();
    assertThat(publish(item, 1))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.fields[0].message")
        .asString()
        .contains("没有可以办理申请的流程 onestop-callback");
    assertThat(act(bureau, item, 1, "return", Map.of("reason", "换一个流程"))).hasStatusOk();
    procedure(item, 1, "onestop-elder-card-review");
    assertThat(act(market, item, 1, "review", Map.of())).hasStatusOk();
    assertThat(publish(item, 1)).hasStatusOk();
  }

  @Test
  void theEditorOffersLicensesAndSystemsByName() {
    var choices = counter.get(market, VERSIONS + "/choices");
    assertThat(text(choices)).contains("食品经营许可证", "安徽省公安机关户籍管理系统");
    assertThat(counter.get(citizen(born(LocalDate.of(1980, 1, 1)), null), VERSIONS + "/choices"))
        .hasStatus(403);
  }

  private void procedure(String id, int version, String procedure) {
    var seen = counter.get(market, VERSIONS + "/" + id + "/" + version);
    var content =
        content(market, id, version)
            .replaceFirst("\"procedure\":\"[^\"]+\"", "\"procedure\":\"" + procedure + "\"");
    int row = JsonPath.<Integer>read(text(seen), "$.rowVersion");
    assertThat(save(market, id, version, row, content)).hasStatusOk();
  }

  @Test
  void whatCannotBePublishedIsNotSentToReview() {
    begin(market, item, "food-bulk-sale");
    var longer = content(market, item, 1).replaceAll("\"promised\":\\d+", "\"promised\":99");
    assertThat(save(market, item, 1, 0, longer)).hasStatusOk();
    assertThat(text(act(market, item, 1, "review", Map.of())))
        .contains("item-incorrect", "承诺时限 99 个工作日长于法定时限");
  }

  @Test
  void whatIsSentBackSaysWhyAndCanBeMended() {
    begin(market, item, "food-bulk-sale");
    act(market, item, 1, "review", Map.of());
    assertThat(save(market, item, 1, 1, content(market, item, 1))).hasStatus(409);
    assertThat(act(bureau, item, 1, "return", Map.of("reason", "依据写得不全"))).hasStatusOk();
    var back = counter.get(market, VERSIONS + "/" + item + "/1");
    assertThat(JsonPath.<String>read(text(back), "$.state")).isEqualTo("DRAFT");
    assertThat(JsonPath.<String>read(text(back), "$.reason")).isEqualTo("依据写得不全");
  }

  @Test
  void twoVersionsAreComparedFieldByField() {
    published(item, 1, "food-bulk-sale");
    changed(item, 2, "新名称", 6);
    var changes = text(counter.get(market, VERSIONS + "/" + item + "/comparison?from=1&to=2"));
    List<String> titles = JsonPath.read(changes, "$[*].title");
    assertThat(titles).containsExactlyInAnyOrder("名称", "时限 · 1 · 承诺（工作日）");
    assertThat(changes).contains("\"after\":\"新名称\"");
  }

  private MvcTestResult begin(RequestPostProcessor who, String id, @Nullable String from) {
    var asked =
        from == null
            ? Map.<String, Object>of("item", id, "name", "试")
            : Map.<String, Object>of("item", id, "name", from + " 的副本", "from", from);
    return counter.post(who, VERSIONS, asked);
  }

  private void published(String id, int version, String from) {
    assertThat(begin(market, id, from)).hasStatus(201);
    withoutLicense(id, version);
    assertThat(act(market, id, version, "review", Map.of())).hasStatusOk();
    assertThat(publish(id, version)).hasStatusOk();
  }

  private void withoutLicense(String id, int version) {
    var plain =
        content(market, id, version)
            .replace("\"license\":\"food-business\",\"decision\"", "\"license\":null,\"decision\"");
    assertThat(save(market, id, version, 0, plain)).hasStatusOk();
  }

  private void changed(String id, int version, String name, int promised) {
    assertThat(counter.post(market, VERSIONS, Map.of("item", id))).hasStatus(201);
    var other =
        content(market, id, version)
            .replaceFirst("\"name\":\"food-bulk-sale 的副本\"", "\"name\":\"" + name + "\"")
            .replaceFirst("\"promised\":\\d+", "\"promised\":" + promised);
    assertThat(save(market, id, version, 0, other)).hasStatusOk();
    assertThat(act(market, id, version, "review", Map.of())).hasStatusOk();
  }

  private MvcTestResult publish(String id, int version) {
    return act(bureau, id, version, "publication", Map.of("effectiveFrom", today()));
  }

  private String content(RequestPostProcessor who, String id, int version) {
    var view = json.readTree(text(counter.get(who, VERSIONS + "/" + id + "/" + version)));
    return view.path("content").toString();
  }

  private MvcTestResult save(
      RequestPostProcessor who, String id, int version, int seen, String content) {
    return http.put()
        .uri(VERSIONS + "/" + id + "/" + version)
        .with(who)
        .header("If-Match", "\"" + seen + "\"")
        .contentType(MediaType.APPLICATION_JSON)
        .content(content)
        .exchange();
  }

  private MvcTestResult act(
      RequestPostProcessor who, String id, int version, String act, Map<String, Object> body) {
    var view = counter.get(bureau, VERSIONS + "/" + id + "/" + version);
    var seen =
        view.getResponse().getStatus() == 200
            ? JsonPath.<Integer>read(text(view), "$.rowVersion")
            : 0;
    return http.post()
        .uri(VERSIONS + "/" + id + "/" + version + "/" + act)
        .with(who)
        .header("If-Match", "\"" + seen + "\"")
        .contentType(MediaType.APPLICATION_JSON)
        .content(json.writeValueAsString(body))
        .exchange();
  }

  private RequestPostProcessor shopkeeper() {
    var person = born(LocalDate.of(1985, 5, 5));
    return citizen(person, firm(person));
  }

  private String draft(RequestPostProcessor owner) {
    var id = counter.draft(owner, item);
    counter.fill(owner, id, Counter.unknownShop());
    counter.bring(owner, id, "business-license");
    counter.bring(owner, id, "representative-id");
    counter.bring(owner, id, "layout");
    counter.bring(owner, id, "safety-rules");
    return id;
  }

  private String submitted(RequestPostProcessor owner) {
    var id = draft(owner);
    assertThat(counter.submit(owner, id, key())).hasStatusOk();
    return id;
  }

  private String name(RequestPostProcessor owner, String id) {
    return read(counter.application(owner, id), "$.item.name");
  }

  private String caseOf(RequestPostProcessor owner, String id) {
    return read(counter.application(owner, id), "$.progress.caseId");
  }

  private String today() {
    return LocalDate.now(clock).toString();
  }
}
