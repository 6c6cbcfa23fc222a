package yingke.systems.onestop.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static yingke.systems.onestop.Applicants.born;
import static yingke.systems.onestop.Applicants.citizen;
import static yingke.systems.onestop.Applicants.firm;
import static yingke.systems.onestop.Counter.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import yingke.YingkeTest;
import yingke.capability.registry.BaseLibraries;
import yingke.capability.registry.LegalEntity;
import yingke.capability.registry.Person;
import yingke.systems.onestop.Counter;

@YingkeTest
class BeginningOnceTest {
  private final Counter counter;
  private final Person grandmother = born(LocalDate.of(1954, 3, 8));
  private final Person founder = born(LocalDate.of(1981, 5, 16));
  private final LegalEntity teaFirm = firm(founder);
  private final RequestPostProcessor wang = citizen(grandmother, null);
  private final RequestPostProcessor tea = citizen(founder, teaFirm);

  BeginningOnceTest(MockMvcTester http, BaseLibraries libraries) {
    this.counter = new Counter(http);
    libraries.putPeople(List.of(grandmother, founder));
    libraries.putLegalEntities(List.of(teaFirm));
  }

  @Test
  void keepsOneDraftAnApplicantAndItem() {
    var first = counter.begin(wang, "elder-card");
    var second = counter.begin(wang, "elder-card");
    assertThat(second).hasStatusOk();
    assertThat(read(second, "$.id").toString()).isEqualTo(read(first, "$.id").toString());
  }

  @Test
  void oneKeyBeginsOneApplicationAndNotAnother() {
    var key = UUID.randomUUID().toString();
    assertThat(beginUnder(key, "food-bulk-sale")).hasStatus(201);
    assertThat(beginUnder(key, "food-bulk-sale")).hasStatusOk();
    assertThat(beginUnder(key, "public-place-health"))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("command-reused");
  }

  private MvcTestResult beginUnder(String key, String item) {
    return counter.post(tea, "/api/onestop/applications", Map.of("item", item), key);
  }
}
