package yingke.systems.onestop.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static yingke.systems.onestop.Applicants.born;
import static yingke.systems.onestop.Applicants.citizen;
import static yingke.systems.onestop.Counter.text;

import com.jayway.jsonpath.JsonPath;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yingke.YingkeTest;
import yingke.systems.onestop.items.Items;

/** Copies, choices, and two who write one item. */
@YingkeTest
class WritingItemsTest extends ManagedItem {
  WritingItemsTest(MockMvcTester http, Items items, Clock clock) {
    super(http, items, clock);
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

  private void procedure(String id, int version, String procedure) {
    var seen = counter.get(market, VERSIONS + "/" + id + "/" + version);
    var content =
        content(market, id, version)
            .replaceFirst("\"procedure\":\"[^\"]+\"", "\"procedure\":\"" + procedure + "\"");
    int row = JsonPath.<Integer>read(text(seen), "$.rowVersion");
    assertThat(save(market, id, version, row, content)).hasStatusOk();
  }
}
