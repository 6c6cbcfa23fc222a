package yingke.systems.onestop.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static yingke.systems.onestop.Applicants.born;
import static yingke.systems.onestop.Applicants.citizen;
import static yingke.systems.onestop.Applicants.firm;
import static yingke.systems.onestop.Counter.SHOP;
import static yingke.systems.onestop.Counter.key;
import static yingke.systems.onestop.Counter.read;
import static yingke.systems.onestop.Counter.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import yingke.YingkeTest;
import yingke.capability.registry.BaseLibraries;
import yingke.capability.registry.LegalEntity;
import yingke.capability.registry.Person;
import yingke.kernel.files.content.Samples;
import yingke.systems.onestop.Counter;

@YingkeTest
class ComparingOriginalsTest {
  private static final String VISITS = "/api/onestop/visits";

  private final Counter counter;
  private final BaseLibraries libraries;
  private final Person founder = born(LocalDate.of(1981, 5, 16));
  private final LegalEntity teaFirm = firm(founder);
  private RequestPostProcessor window = request -> request;

  ComparingOriginalsTest(MockMvcTester http, BaseLibraries libraries) {
    this.counter = new Counter(http);
    this.libraries = libraries;
  }

  @BeforeEach
  void theWindowAndWhoComes() {
    libraries.putPeople(List.of(founder));
    libraries.putLegalEntities(List.of(teaFirm));
    window = counter.persona("center-reception");
  }

  @Test
  void paperThatWasComparedStandsForTheMaterialAndTheOfficerSeesWhoComparedIt() {
    var visit = visit();
    var atCounter = in(window, visit);
    var id = draft(visit);
    counter.fill(atCounter, id, SHOP);
    counter.bring(atCounter, id, "safety-rules");
    assertThat(counter.submit(atCounter, id, key())).hasStatus(400); // the layout is missing
    assertThat(scan(window, visit, id, true)).hasStatus(204);
    assertThat(counter.submit(atCounter, id, key())).hasStatusOk();

    var owner = citizen(founder, teaFirm);
    var own = counter.application(owner, id);
    List<List<Object>> uploads = read(own, "$.materials[?(@.id == 'layout')].files");
    assertThat(uploads.getFirst()).isEmpty();
    String caseId = read(own, "$.progress.caseId");
    var clerk = counter.persona("market-window");
    var seen = counter.get(clerk, "/api/onestop/cases/" + caseId + "/application");
    List<String> by = read(seen, "$.materials[?(@.id == 'layout')].paper.comparedBy");
    assertThat(by).containsExactly("余清和");
    List<String> files = read(seen, "$.materials[?(@.id == 'layout')].paper.files[0].id");
    var scan = "/api/onestop/cases/" + caseId + "/materials/layout/files/" + files.getFirst();
    assertThat(counter.get(clerk, scan)).hasStatusOk();
    assertThat(counter.get(counter.persona("health-window"), scan)).hasStatus(404);
  }

  @Test
  void onlyWhoReceivesThePersonScansAndOnlyWithTheOriginal() {
    var visit = visit();
    var id = draft(visit);
    assertThat(scan(window, visit, id, false)).hasStatus(400);
    assertThat(scan(citizen(founder, teaFirm), visit, id, true)).hasStatus(403);
    assertThat(scan(counter.persona("xinming-point"), visit, id, true)).hasStatus(404);
    assertThat(text(counter.application(in(window, visit), id))).doesNotContain("comparedBy\":\"");
  }

  private String visit() {
    var asked =
        Map.of(
            "name",
            founder.name().value(),
            "idNumber",
            founder.idNumber().value(),
            "creditCode",
            teaFirm.uscc().value(),
            "present",
            true,
            "proof",
            "ORIGINAL_ID");
    return read(counter.post(window, VISITS, asked), "$.id");
  }

  private String draft(String visit) {
    var path = VISITS + "/" + visit + "/applications";
    return read(counter.post(window, path, Map.of("item", "food-bulk-sale")), "$.id");
  }

  private MvcTestResult scan(RequestPostProcessor who, String visit, String id, boolean compared) {
    var file = counter.upload(who, "layout.pdf", Samples.pdf());
    var body = Map.of("files", List.of(file), "compared", compared);
    return counter.post(who, VISITS + "/" + visit + "/applications/" + id + "/papers/layout", body);
  }

  private static RequestPostProcessor in(RequestPostProcessor officer, String visit) {
    return request -> {
      request.addHeader("Yingke-Visit", visit);
      return officer.postProcessRequest(request);
    };
  }
}
