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
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;
import yingke.systems.onestop.Counter;
import yingke.systems.onestop.items.Items;

/** A department that writes an item of its own, and the bureau that publishes it. */
abstract class ManagedItem {
  static final String VERSIONS = "/api/onestop/item-versions";

  final MockMvcTester http;
  final Items items;
  final Clock clock;
  final Counter counter;
  final JsonMapper json = JsonMapper.builder().build();
  final String item = "t-" + UUID.randomUUID().toString().substring(0, 8);
  RequestPostProcessor market =
      officer("market", "director", "onestop.item.browse", "onestop.item.edit");
  final RequestPostProcessor health =
      officer("health", "director", "onestop.item.browse", "onestop.item.edit");
  RequestPostProcessor bureau = market;

  ManagedItem(MockMvcTester http, Items items, Clock clock) {
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

  MvcTestResult begin(RequestPostProcessor who, String id, @Nullable String from) {
    var asked =
        from == null
            ? Map.<String, Object>of("item", id, "name", "试")
            : Map.<String, Object>of("item", id, "name", from + " 的副本", "from", from);
    return counter.post(who, VERSIONS, asked);
  }

  void published(String id, int version, String from) {
    assertThat(begin(market, id, from)).hasStatus(201);
    withoutLicense(id, version);
    assertThat(act(market, id, version, "review", Map.of())).hasStatusOk();
    assertThat(publish(id, version)).hasStatusOk();
  }

  void withoutLicense(String id, int version) {
    var plain =
        content(market, id, version)
            .replace("\"license\":\"food-business\",\"decision\"", "\"license\":null,\"decision\"");
    assertThat(save(market, id, version, 0, plain)).hasStatusOk();
  }

  void changed(String id, int version, String name, int promised) {
    assertThat(counter.post(market, VERSIONS, Map.of("item", id))).hasStatus(201);
    var other =
        content(market, id, version)
            .replaceFirst("\"name\":\"food-bulk-sale 的副本\"", "\"name\":\"" + name + "\"")
            .replaceFirst("\"promised\":\\d+", "\"promised\":" + promised);
    assertThat(save(market, id, version, 0, other)).hasStatusOk();
    assertThat(act(market, id, version, "review", Map.of())).hasStatusOk();
  }

  MvcTestResult publish(String id, int version) {
    return act(bureau, id, version, "publication", Map.of("effectiveFrom", today()));
  }

  String content(RequestPostProcessor who, String id, int version) {
    var view = json.readTree(text(counter.get(who, VERSIONS + "/" + id + "/" + version)));
    return view.path("content").toString();
  }

  MvcTestResult save(RequestPostProcessor who, String id, int version, int seen, String content) {
    return http.put()
        .uri(VERSIONS + "/" + id + "/" + version)
        .with(who)
        .header("If-Match", "\"" + seen + "\"")
        .contentType(MediaType.APPLICATION_JSON)
        .content(content)
        .exchange();
  }

  MvcTestResult act(
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

  RequestPostProcessor shopkeeper() {
    var person = born(LocalDate.of(1985, 5, 5));
    return citizen(person, firm(person));
  }

  String draft(RequestPostProcessor owner) {
    var id = counter.draft(owner, item);
    counter.fill(owner, id, Counter.unknownShop());
    counter.bring(owner, id, "business-license");
    counter.bring(owner, id, "representative-id");
    counter.bring(owner, id, "layout");
    counter.bring(owner, id, "safety-rules");
    return id;
  }

  String submitted(RequestPostProcessor owner) {
    var id = draft(owner);
    assertThat(counter.submit(owner, id, key())).hasStatusOk();
    return id;
  }

  String name(RequestPostProcessor owner, String id) {
    return read(counter.application(owner, id), "$.item.name");
  }

  String caseOf(RequestPostProcessor owner, String id) {
    return read(counter.application(owner, id), "$.progress.caseId");
  }

  String today() {
    return LocalDate.now(clock).toString();
  }
}
