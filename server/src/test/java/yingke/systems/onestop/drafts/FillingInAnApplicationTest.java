package yingke.systems.onestop.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static yingke.systems.onestop.Applicants.born;
import static yingke.systems.onestop.Applicants.citizen;
import static yingke.systems.onestop.Applicants.firm;
import static yingke.systems.onestop.Counter.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import yingke.YingkeTest;
import yingke.capability.registry.BaseLibraries;
import yingke.capability.registry.LegalEntity;
import yingke.capability.registry.Person;
import yingke.kernel.files.content.Samples;
import yingke.systems.onestop.Applicants;
import yingke.systems.onestop.Counter;

@YingkeTest
class FillingInAnApplicationTest {
  private final Counter counter;
  private final JdbcClient db;
  private final Person grandmother = born(LocalDate.of(1954, 3, 8));
  private final Person founder = born(LocalDate.of(1981, 5, 16));
  private final Person agent = born(LocalDate.of(1990, 1, 1));
  private final LegalEntity teaFirm = firm(founder);
  private final RequestPostProcessor wang = citizen(grandmother, null);
  private final RequestPostProcessor tea = citizen(founder, teaFirm);

  FillingInAnApplicationTest(MockMvcTester http, JdbcClient db, BaseLibraries libraries) {
    this.counter = new Counter(http);
    this.db = db;
    libraries.putPeople(List.of(grandmother, founder, agent));
    libraries.putLegalEntities(List.of(teaFirm));
  }

  @Test
  void beginsWithWhatThePopulationLibraryKnowsAndWaivesTheIdCard() {
    var begun = counter.begin(wang, "elder-card");
    assertThat(begun).hasStatus(201).hasHeader("ETag", "\"0\"");
    assertThat(begun).bodyJson().extractingPath("$.number").asString().matches("\\d{12}");
    assertThat(begun)
        .bodyJson()
        .extractingPath("$.values.idNumber")
        .isEqualTo(grandmother.idNumber().value());
    assertThat(begun)
        .bodyJson()
        .extractingPath("$.fields[?(@.name=='birthDate')].source")
        .asArray()
        .containsExactly("黄山市公安局黄山区分局");
    assertThat(begun)
        .bodyJson()
        .extractingPath("$.materials[*].state")
        .asArray()
        .containsOnly("WAIVED");
    assertThat(begun).bodyJson().extractingPath("$.materials[0].says").asString().contains("人口基础库");
  }

  @Test
  void leavesARecordThatThePersonCanRead() {
    String number = read(counter.begin(wang, "elder-card"), "$.number");
    assertThat(
            db.sql("select matter from catalog.read_record where about = ?")
                .param("PERSON:" + grandmother.id())
                .query(String.class)
                .list())
        .contains("onestop.application:" + number);
  }

  @Test
  void isSavedAsOneTypesAndNothingIsLostWhenTwoWindowsType() {
    var id = counter.draft(wang, "elder-card");
    var saved = counter.save(wang, id, 0, Map.of("phone", "15400000001", "helperPhone", "1"));
    assertThat(saved).hasStatusOk().hasHeader("ETag", "\"1\"");
    assertThat(counter.save(wang, id, 0, Map.of("phone", "15400000002")))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("stale");
    assertThat(counter.application(wang, id))
        .bodyJson()
        .extractingPath("$.values.phone")
        .isEqualTo("15400000001");
  }

  @Test
  void cannotOvertypeAFactButASuggestion() {
    var id = counter.draft(wang, "elder-card");
    var saved = counter.save(wang, id, 0, Map.of("name", "别人", "phone", "15400000003"));
    assertThat(saved)
        .bodyJson()
        .extractingPath("$.values.name")
        .isEqualTo(grandmother.name().value());
    assertThat(saved).bodyJson().extractingPath("$.values.phone").isEqualTo("15400000003");
  }

  @Test
  void refusesAFormThatIsTooLong() {
    var id = counter.draft(wang, "elder-card");
    assertThat(counter.save(wang, id, 0, Map.of("address", "长".repeat(70_000))))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("form-too-long");
  }

  @Test
  void isNobodyElses() {
    var id = counter.draft(wang, "elder-card");
    var stranger = citizen(agent, null);
    assertThat(counter.application(stranger, id)).hasStatus(404);
    assertThat(counter.save(stranger, id, 0, Map.of())).hasStatus(404);
    assertThat(counter.delete(stranger, "/api/onestop/applications/" + id)).hasStatus(404);
    assertThat(counter.application(Applicants.officer("civil", "window"), id)).hasStatus(403);
  }

  @Test
  void isSealedInTheDatabase() {
    counter.draft(wang, "elder-card");
    assertThat(
            db.sql("select content from onestop.application where applicant = ?")
                .param("PERSON:" + grandmother.id())
                .query(String.class)
                .list())
        .isNotEmpty()
        .allSatisfy(text -> assertThat(text).startsWith("v1:").doesNotContain("341097"));
  }

  @Test
  void ofAFirmNeedsSomebodyWhoActsForIt() {
    assertThat(counter.begin(citizen(founder, null), "food-bulk-sale"))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("firms-only");
    assertThat(counter.begin(tea, "elder-card"))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("persons-only");
  }

  @Test
  void ofAFirmShowsTheRepresentativesNumberOnlyToTheRepresentative() {
    var own = counter.begin(tea, "food-bulk-sale");
    var id = founder.idNumber().value();
    assertThat(own).bodyJson().extractingPath("$.values.representativeId").isEqualTo(id);
    var other = counter.begin(citizen(agent, teaFirm), "food-bulk-sale");
    assertThat(other)
        .bodyJson()
        .extractingPath("$.values.representativeId")
        .isEqualTo(id.substring(0, 6) + "********" + id.substring(14));
  }

  @Test
  void takesOnlyOnesOwnFilesAndAcceptedTypes() {
    var id = counter.draft(tea, "food-bulk-sale");
    var foreign = counter.upload(wang, "图.pdf", Samples.pdf());
    assertThat(counter.attach(tea, id, "layout", foreign)).hasStatus(404);
    var plan = counter.upload(tea, "图.pdf", Samples.pdf());
    assertThat(counter.attach(tea, id, "layout", plan)).hasStatusOk();
    assertThat(counter.attach(tea, id, "layout", plan, plan)).hasStatus(400);
    assertThat(counter.attach(tea, id, "no-such", plan)).hasStatus(404);
    assertThat(counter.application(tea, id))
        .bodyJson()
        .extractingPath("$.materials[?(@.id=='layout')].state")
        .asArray()
        .containsExactly("UPLOADED");
    assertThat(counter.delete(tea, "/api/onestop/applications/" + id + "/materials/layout"))
        .bodyJson()
        .extractingPath("$.materials[?(@.id=='layout')].state")
        .asArray()
        .containsExactly("MISSING");
  }

  @Test
  void survivesAProgramThatIsCalledPdf() {
    var id = counter.draft(tea, "food-bulk-sale");
    assertThat(counter.tryUpload(tea, "图.pdf", new byte[] {'M', 'Z', 1})).hasStatus(400);
    counter.bring(tea, id, "layout");
  }

  @Test
  void canBeDeletedAsLongAsItIsADraft() {
    var id = counter.draft(wang, "elder-card");
    assertThat(counter.delete(wang, "/api/onestop/applications/" + id)).hasStatus(204);
    assertThat(counter.application(wang, id)).hasStatus(404);
  }

  @Test
  void listsOnesOwnNewestFirst() {
    var id = counter.draft(tea, "food-bulk-sale");
    var newer = counter.draft(tea, "public-place-health");
    assertThat(counter.get(tea, "/api/onestop/applications?limit=1"))
        .bodyJson()
        .extractingPath("$.items[*].id")
        .asArray()
        .containsExactly(newer);
    String next = read(counter.get(tea, "/api/onestop/applications?limit=1"), "$.next");
    assertThat(counter.get(tea, "/api/onestop/applications?limit=1&after=" + next))
        .bodyJson()
        .extractingPath("$.items[*].id")
        .asArray()
        .containsExactly(id);
  }

  @Test
  void disputesAFactGoesOnAndTellsItsSource() {
    var id = counter.draft(wang, "elder-card");
    var proof = counter.upload(wang, "门牌证.pdf", Samples.pdf());
    var path = "/api/onestop/applications/" + id + "/disputes";
    var dispute =
        Map.of("field", "address", "claimed", "黄山区甘棠镇新址1号", "explanation", "去年搬家", "file", proof);
    var key = Counter.key();
    var said = counter.post(wang, path, dispute, key);
    assertThat(said).hasStatusOk();
    assertThat(said).bodyJson().extractingPath("$.values.address").isEqualTo("黄山区甘棠镇新址1号");
    assertThat(said)
        .bodyJson()
        .extractingPath("$.fields[4].dispute.advice")
        .asString()
        .contains("来源部门");
    assertThat(counter.get(wang, "/api/registry/me/corrections"))
        .bodyJson()
        .extractingPath("$[0].departmentName")
        .isEqualTo("黄山市公安局黄山区分局");
    assertThat(counter.post(wang, path, dispute, key)).hasStatusOk();
    assertThat(counter.post(wang, path, dispute)).hasStatus(409);
  }

  @Test
  void disputesAFactOfAFirmAndTheRegistrarMendsIt() {
    var id = counter.draft(tea, "food-bulk-sale");
    var path = "/api/onestop/applications/" + id + "/disputes";
    var wrong = Map.of("field", "domicile", "claimed", "黄山区甘棠镇新厂房1号", "explanation", "已迁址");
    assertThat(counter.post(tea, path, wrong))
        .bodyJson()
        .extractingPath("$.values.domicile")
        .isEqualTo("黄山区甘棠镇新厂房1号");
    var mine = counter.get(tea, "/api/registry/me/corrections");
    assertThat(mine).bodyJson().extractingPath("$[0].departmentName").isEqualTo("黄山区市场监督管理局");
    String correction = read(mine, "$[0].id");
    var answer = Map.<String, Object>of("accepted", true, "answer", "已核对迁址登记");
    assertThat(
            counter.answer(
                counter.persona("market-reviewer"),
                "/api/registry/corrections/" + correction + "/answer",
                answer))
        .hasStatusOk();
    counter.delete(tea, "/api/onestop/applications/" + id);
    assertThat(counter.begin(tea, "food-bulk-sale"))
        .bodyJson()
        .extractingPath("$.values.domicile")
        .isEqualTo("黄山区甘棠镇新厂房1号");
  }

  @Test
  void disputesAnIdNumberWithAdviceWhereToGo() {
    var id = counter.draft(wang, "elder-card");
    var path = "/api/onestop/applications/" + id + "/disputes";
    var said =
        counter.post(
            wang,
            path,
            Map.of("field", "idNumber", "claimed", "341003195403083327", "explanation", "号码登记错"));
    assertThat(said).hasStatusOk();
    assertThat(said)
        .bodyJson()
        .extractingPath("$.fields[1].dispute.advice")
        .asString()
        .contains("派出所");
    assertThat(
            counter.post(
                wang,
                path,
                Map.of("field", "helperPhone", "claimed", "15400000000", "explanation", "x")))
        .hasStatus(400);
  }
}
