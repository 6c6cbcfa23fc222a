package yingke.systems.onestop.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static yingke.systems.onestop.Applicants.born;
import static yingke.systems.onestop.Applicants.citizen;
import static yingke.systems.onestop.Applicants.firm;
import static yingke.systems.onestop.Counter.key;
import static yingke.systems.onestop.Counter.read;
import static yingke.systems.onestop.Counter.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import yingke.YingkeTest;
import yingke.capability.registry.BaseLibraries;
import yingke.capability.registry.LegalEntity;
import yingke.capability.registry.Person;
import yingke.systems.onestop.Applicants;
import yingke.systems.onestop.Counter;

@YingkeTest
class CheckingPhotosTest {
  private final Counter counter;
  private final Person founder = born(LocalDate.of(1981, 5, 16));
  private final LegalEntity teaFirm = firm(founder);
  private final RequestPostProcessor tea = citizen(founder, teaFirm);

  CheckingPhotosTest(MockMvcTester http, BaseLibraries libraries) {
    this.counter = new Counter(http);
    libraries.putPeople(List.of(founder));
    libraries.putLegalEntities(List.of(teaFirm));
  }

  @Test
  void aBlurredPhotographIsToldAtOnceAndMayBeUsedAllTheSame() {
    var id = counter.shop(tea);
    var blurred = Photographs.jpeg(Photographs.blurred(Photographs.page(1600, 2200)));
    var file = counter.upload(tea, "rules.jpg", blurred);
    assertThat(counter.attach(tea, id, "safety-rules", file)).hasStatusOk();
    var checked = check(tea, id, "safety-rules", file, null);
    assertThat(checked).bodyJson().extractingPath("$.findings[0].finding").isEqualTo("BLURRED");
    assertThat(text(checked)).contains("拍虚了");
    assertThat(counter.submit(tea, id, key())).hasStatusOk();
    String caseId = read(counter.application(tea, id), "$.progress.caseId");
    var path = "/api/onestop/cases/" + caseId + "/materials/findings";
    assertThat(text(counter.get(counter.persona("market-window"), path))).contains("照片模糊");
    assertThat(counter.get(counter.persona("health-window"), path)).hasStatus(404);
    assertThat(counter.get(tea, path)).hasStatus(403);
  }

  @Test
  void aGoodPhotographIsNotTalkedAbout() {
    var id = counter.shop(tea);
    var file = counter.upload(tea, "rules.jpg", Photographs.jpeg(Photographs.page(1600, 2200)));
    counter.attach(tea, id, "safety-rules", file);
    assertThat(check(tea, id, "safety-rules", file, null))
        .bodyJson()
        .extractingPath("$.findings")
        .asArray()
        .isEmpty();
  }

  @Test
  void whatIsOverIsTold() {
    var id = counter.shop(tea);
    var file = counter.upload(tea, "rules.jpg", Photographs.jpeg(Photographs.page(1600, 2200)));
    counter.attach(tea, id, "safety-rules", file);
    assertThat(text(check(tea, id, "safety-rules", file, "2020-01-01"))).contains("EXPIRED");
    assertThat(text(check(tea, id, "safety-rules", file, "2999-01-01"))).doesNotContain("EXPIRED");
  }

  @Test
  void nobodyElseLooksAtIt() {
    var id = counter.shop(tea);
    var file = counter.upload(tea, "rules.jpg", Photographs.jpeg(Photographs.page(1600, 2200)));
    var stranger = citizen(born(LocalDate.of(1990, 1, 1)), null);
    assertThat(check(stranger, id, "safety-rules", file, null)).hasStatus(404);
    assertThat(check(tea, id, "safety-rules", file, null)).hasStatus(404); // not attached
    assertThat(check(Applicants.officer("market", "window"), id, "safety-rules", file, null))
        .hasStatus(403);
  }

  private MvcTestResult check(
      RequestPostProcessor who,
      String id,
      String material,
      String file,
      @org.jspecify.annotations.Nullable String validUntil) {
    var body =
        validUntil == null ? Map.of("file", file) : Map.of("file", file, "validUntil", validUntil);
    return counter.post(
        who, "/api/onestop/applications/" + id + "/materials/" + material + "/checks", body);
  }
}
