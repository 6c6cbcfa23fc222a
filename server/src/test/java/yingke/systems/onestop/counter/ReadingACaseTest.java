package yingke.systems.onestop.counter;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import yingke.YingkeTest;
import yingke.capability.registry.BaseLibraries;
import yingke.capability.registry.LegalEntity;
import yingke.capability.registry.Person;
import yingke.systems.onestop.Counter;

@YingkeTest
class ReadingACaseTest {
  private final Counter counter;
  private final JdbcClient db;
  private final Person founder = born(LocalDate.of(1981, 5, 16));
  private final LegalEntity teaFirm = firm(founder);
  private final RequestPostProcessor tea = citizen(founder, teaFirm);
  private String path = "";

  ReadingACaseTest(MockMvcTester http, JdbcClient db, BaseLibraries libraries) {
    this.counter = new Counter(http);
    this.db = db;
    libraries.putPeople(List.of(founder));
    libraries.putLegalEntities(List.of(teaFirm));
  }

  @BeforeEach
  void aFirmApplies() {
    var id = counter.shop(tea);
    path = "/api/onestop/cases/" + read(counter.submit(tea, id, key()), "$.progress.caseId");
  }

  @Test
  void showsTheClerkTheFormMaskedAndEveryMaterialWithItsState() {
    var seen = counter.get(counter.persona("market-window"), path + "/application");
    assertThat(seen).hasStatusOk();
    assertThat(text(seen)).doesNotContain(founder.idNumber().value()).doesNotContain("15400000001");
    assertThat(seen)
        .bodyJson()
        .extractingPath("$.fields[?(@.name=='place')].words")
        .asArray()
        .containsExactly("安徽省黄山市黄山区甘棠镇甘棠社区居委会");
    assertThat(seen)
        .bodyJson()
        .extractingPath("$.materials[*].state")
        .asArray()
        .containsExactly("WAIVED", "WAIVED", "UPLOADED", "UPLOADED");
  }

  @Test
  void unmasksOneValueForAReasonThatIsRecorded() {
    var window = counter.persona("market-window");
    assertThat(counter.post(window, path + "/unmaskings", Map.of("field", "representativeId")))
        .hasStatus(400);
    var asked = Map.of("field", "representativeId", "reason", "核对法定代表人身份");
    assertThat(counter.post(window, path + "/unmaskings", asked))
        .bodyJson()
        .extractingPath("$.value")
        .isEqualTo(founder.idNumber().value());
    assertThat(
            db.sql("select detail ->> 'reason' from audit.entry where operation = ?")
                .param("onestop.application.unmask")
                .query(String.class)
                .list())
        .contains("核对法定代表人身份");
    assertThat(counter.post(counter.persona("market-inspector-1"), path + "/unmaskings", asked))
        .hasStatus(403);
  }

  @Test
  void isNothingToAClerkOfAnotherDepartmentOrToAnotherCitizen() {
    var health = counter.persona("health-window");
    assertThat(counter.get(health, path + "/application")).hasStatus(404);
    assertThat(counter.get(health, path + "/documents")).hasStatus(404);
    var asked = Map.of("field", "representativeId", "reason", "随便看看而已");
    assertThat(counter.post(health, path + "/unmaskings", asked)).hasStatus(404);
    assertThat(counter.get(tea, path + "/application")).hasStatus(403);
  }

  @Test
  void opensTheFilesOfItsMaterialsAndNoOthers() {
    var window = counter.persona("market-window");
    var seen = counter.get(window, path + "/application");
    String file = read(seen, "$.materials[2].files[0].id");
    assertThat(counter.get(window, path + "/materials/layout/files/" + file))
        .hasStatusOk()
        .hasContentType("application/pdf");
    assertThat(counter.get(window, path + "/materials/safety-rules/files/" + file)).hasStatus(404);
    assertThat(
            counter.get(counter.persona("health-window"), path + "/materials/layout/files/" + file))
        .hasStatus(404);
  }
}
