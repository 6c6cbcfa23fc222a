package yingke.systems.onestop.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static yingke.systems.onestop.Applicants.born;
import static yingke.systems.onestop.Applicants.citizen;
import static yingke.systems.onestop.Applicants.officer;
import static yingke.systems.onestop.Counter.key;
import static yingke.systems.onestop.Counter.text;

import com.jayway.jsonpath.JsonPath;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yingke.YingkeTest;
import yingke.systems.onestop.items.Items;

@YingkeTest
class ManagingItemsTest extends ManagedItem {
  ManagingItemsTest(MockMvcTester http, Items items, Clock clock) {
    super(http, items, clock);
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
}
