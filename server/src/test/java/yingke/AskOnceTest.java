package yingke;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static yingke.systems.onestop.Applicants.born;
import static yingke.systems.onestop.Applicants.citizen;
import static yingke.systems.onestop.Applicants.endingSoon;
import static yingke.systems.onestop.Applicants.firm;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yingke.capability.license.IssueLicense;
import yingke.capability.license.Licenses;
import yingke.capability.registry.BaseLibraries;
import yingke.capability.registry.LegalEntity;
import yingke.capability.registry.Person;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.identity.SubjectRef.Kind;
import yingke.systems.onestop.Counter;
import yingke.systems.onestop.items.Items;
import yingke.systems.onestop.items.ServiceItem;

/**
 * The plan's second promise, 数据资源全共享: a fact that a base library holds is prefilled and never asked
 * for again, and a material that shared data replace is waived — in every service item.
 */
@YingkeTest
class AskOnceTest {
  private final Counter counter;
  private final Items items;
  private final Licenses licenses;
  private final Person person = born(LocalDate.of(1950, 1, 2));
  private final LegalEntity firm = firm(person);
  private final LocalDate today;

  AskOnceTest(
      MockMvcTester http, Items items, BaseLibraries libraries, Licenses licenses, Clock clock) {
    this.counter = new Counter(http);
    this.items = items;
    this.licenses = licenses;
    libraries.putPeople(List.of(person));
    libraries.putLegalEntities(List.of(firm));
    this.today = LocalDate.now(clock);
    for (var item : items.list()) if (item.renews()) hold(item, firm);
  }

  @Test
  void everyFieldWithASourceIsFilledIn() {
    var empty = new ArrayList<String>();
    for (var item : items.list()) {
      var begun = begin(item);
      for (var field : item.form().fields())
        if (field.prefill() != null
            && !field.prefill().startsWith("ward.") // nobody acts for a child here
            && begun.path("values").path(field.name()).isMissingNode())
          empty.add(item.id() + ": " + field.name() + " is known and asked for all the same");
    }
    assertThat(empty).isEmpty();
  }

  @Test
  void everyFactCanOnlyBeDisputed() {
    var open = new ArrayList<String>();
    for (var item : items.list())
      for (var field : begin(item).path("fields")) {
        var name = field.path("name").asString();
        var wanted = item.form().field(name).orElseThrow();
        boolean fact = wanted.prefill() != null && !wanted.suggest();
        if (field.path("fact").asBoolean() != fact) open.add(item.id() + ": " + name);
      }
    assertThat(open).isEmpty();
  }

  @Test
  void everyMaterialThatSharedDataReplaceIsWaivedWithItsReason() {
    var asked = new ArrayList<String>();
    int waivers = 0;
    for (var item : items.list()) {
      var begun = begin(item);
      for (var material : item.materials()) {
        if (material.waivedBy().stream().allMatch(waiver -> waiver.data() == null)) continue;
        waivers++;
        for (var shown : begun.path("materials"))
          if (shown.path("id").asString().equals(material.id())
              && (!shown.path("state").asString().equals("WAIVED")
                  || shown.path("says").asString("").isBlank()))
            asked.add(item.id() + ": " + material.id());
      }
    }
    assertThat(asked).isEmpty();
    assertThat(waivers).isPositive();
  }

  @Test
  void everyMaterialThatALicenseReplacesIsWaivedForItsHolder() {
    var asked = new ArrayList<String>();
    int waivers = 0;
    for (var item : items.list())
      for (var material : item.materials())
        for (var waiver : material.waivedBy()) {
          if (waiver.license() == null) continue;
          waivers++;
          var unknown = holderOf(waiver.license(), item);
          var begun = JsonMapper.shared().readTree(Counter.text(counter.begin(unknown, item.id())));
          for (var shown : begun.path("materials"))
            if (shown.path("id").asString().equals(material.id())
                && !shown.path("says").asString("").equals(waiver.says()))
              asked.add(item.id() + ": " + material.id() + " in spite of " + waiver.license());
        }
    assertThat(asked).isEmpty();
    assertThat(waivers).isPositive();
  }

  private void hold(ServiceItem item, LegalEntity holder) {
    var fields = licenses.fields(requireNonNull(item.license()));
    var order = endingSoon(item, holder, fields, today);
    Callers.as(Caller.system("onestop"), () -> licenses.issue(order));
  }

  /** Somebody whom no base library knows, but who holds the license. */
  private RequestPostProcessor holderOf(String license, ServiceItem item) {
    var stranger = born(LocalDate.of(1950, 1, 2));
    var foreign = firm(stranger);
    boolean entity = item.audience() == ServiceItem.Audience.LEGAL_ENTITY;
    var holder =
        entity
            ? new SubjectRef(Kind.LEGAL_ENTITY, foreign.id())
            : new SubjectRef(Kind.PERSON, stranger.id());
    if (item.renews()) hold(item, foreign);
    if (license.equals(item.license())) return citizen(stranger, foreign);
    Callers.as(
        Caller.system("onestop"),
        () ->
            licenses.issue(
                new IssueLicense(
                    UUID.randomUUID(),
                    license,
                    "test:" + holder,
                    holder,
                    "试验",
                    entity ? foreign.uscc().value() : stranger.idNumber().value(),
                    item.department(),
                    Map.of(),
                    LocalDate.of(2020, 1, 1),
                    null)));
    return citizen(stranger, entity ? foreign : null);
  }

  private JsonNode begin(ServiceItem item) {
    var begun = counter.begin(applicant(item), item.id());
    assertThat(begun.getResponse().getStatus()).as(item.id()).isIn(200, 201);
    return JsonMapper.shared().readTree(Counter.text(begun));
  }

  private RequestPostProcessor applicant(ServiceItem item) {
    return citizen(person, item.audience() == ServiceItem.Audience.LEGAL_ENTITY ? firm : null);
  }
}
