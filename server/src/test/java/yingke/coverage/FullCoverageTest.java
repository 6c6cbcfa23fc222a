package yingke.coverage;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static yingke.systems.onestop.Applicants.born;
import static yingke.systems.onestop.Applicants.citizen;
import static yingke.systems.onestop.Applicants.endingSoon;
import static yingke.systems.onestop.Applicants.firm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import yingke.YingkeTest;
import yingke.capability.license.Licenses;
import yingke.capability.registry.BaseLibraries;
import yingke.capability.registry.LegalEntity;
import yingke.capability.registry.Person;
import yingke.kernel.calendar.Bygone;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.province.ProvinceDemo;
import yingke.systems.onestop.Counter;
import yingke.systems.onestop.items.Items;
import yingke.systems.onestop.items.Mode;
import yingke.systems.onestop.items.ServiceItem;

/**
 * The plan's third promise, 网上办事全覆盖: a robot applicant and robot officers take every published
 * service item from application to result through the public API. The rates of the three ways of
 * handling are told apart: online to the end, with a recorded visit, and in another system.
 */
@YingkeTest
class FullCoverageTest {
  private static final String CLOSING = "sole-trader-deregistration";
  private static final Duration A_MONTH = Duration.ofDays(30);
  private static final Duration RESULTS = Duration.ofSeconds(60);

  /** A step that only time ends: a public notice, the ten days of other departments. */
  private static final Pattern WAITS = Pattern.compile("\\n    limit: \\d+d\\n");

  private final Items items;
  private final Robots robots;
  private final RequestPostProcessor person;
  private final RequestPostProcessor company;
  private final RequestPostProcessor closing;

  FullCoverageTest(
      MockMvcTester http,
      Items items,
      BaseLibraries libraries,
      ProvinceDemo demo,
      Bygone clock,
      Licenses licenses)
      throws IOException {
    this.items = items;
    this.robots = new Robots(new Counter(http), new Roster(), demo.province(), clock);
    var somebody = born(LocalDate.of(1950, 1, 2));
    var something = firmOf(somebody, libraries);
    this.person = citizen(somebody, null);
    this.company = citizen(somebody, something);
    var owner = born(LocalDate.of(1961, 3, 4));
    this.closing = citizen(owner, firmOf(owner, libraries));
    for (var item : items.list())
      if (item.renews()) {
        var fields = licenses.fields(requireNonNull(item.license()));
        var order = endingSoon(item, something, fields, LocalDate.now(clock));
        Callers.as(Caller.system("onestop"), () -> licenses.issue(order));
      }
  }

  private static LegalEntity firmOf(Person owner, BaseLibraries libraries) {
    var firm = firm(owner);
    libraries.putPeople(List.of(owner));
    libraries.putLegalEntities(List.of(firm));
    return firm;
  }

  @Test
  void everyPublishedItemCanBeTakenFromApplicationToResult() throws IOException {
    var stuck = new ArrayList<String>();
    var ways = new LinkedHashMap<ServiceItem, Robots.Way>();
    for (var item : items.list()) {
      var way = robots.take(item, applicant(item), waits(item) ? A_MONTH : Duration.ZERO);
      ways.put(item, way);
      way.stuck().ifPresent(why -> stuck.add(item.id() + ": " + why));
    }
    assertThat(stuck).isEmpty();
    ways.forEach((item, way) ->
        await(item.id() + " has its result").atMost(RESULTS).until(() -> hasResult(item, way)));
    tell(ways.keySet());
  }

  private boolean hasResult(ServiceItem item, Robots.Way way) {
    var who = applicant(item);
    if (item.license() != null)
      return robots
          .application(who, way.application())
          .path("license")
          .path("state")
          .asString("")
          .equals("ISSUED");
    for (JsonNode document : robots.documents(who, way.application()))
      if (List.of("grant", "external-result").contains(document.path("kind").asString()))
        return true;
    return false;
  }

  /** A firm that closes applies for nothing any more: it is one of its own. */
  private RequestPostProcessor applicant(ServiceItem item) {
    if (item.id().equals(CLOSING)) return closing;
    return item.audience() == ServiceItem.Audience.LEGAL_ENTITY ? company : person;
  }

  private static void tell(Iterable<ServiceItem> done) {
    var modes = new EnumMap<Mode, Integer>(Mode.class);
    var types = new TreeMap<String, Integer>();
    int all = 0;
    for (var item : done) {
      all++;
      modes.merge(item.mode(), 1, Integer::sum);
      types.merge(item.type().code() + " " + item.type().name(), 1, Integer::sum);
    }
    System.out.printf("full coverage: %d items taken to their result, by type %s%n", all, types);
    for (Map.Entry<Mode, Integer> each : modes.entrySet())
      System.out.printf(
          "full coverage: %s %d of %d, %.1f %%%n",
          each.getKey(), each.getValue(), all, 100.0 * each.getValue() / all);
  }

  private static boolean waits(ServiceItem item) throws IOException {
    var file = "procedures/onestop/%s.yaml".formatted(item.procedure().replace("onestop-", ""));
    return WAITS
        .matcher(new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8))
        .find();
  }
}
