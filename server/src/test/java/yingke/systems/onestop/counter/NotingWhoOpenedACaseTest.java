package yingke.systems.onestop.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static yingke.systems.onestop.Applicants.born;
import static yingke.systems.onestop.Applicants.citizen;
import static yingke.systems.onestop.Applicants.officer;
import static yingke.systems.onestop.Counter.key;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yingke.YingkeTest;
import yingke.capability.registry.BaseLibraries;
import yingke.systems.onestop.Counter;

@YingkeTest
class NotingWhoOpenedACaseTest {
  private final Counter counter;
  private final BaseLibraries libraries;
  private final JdbcClient db;

  NotingWhoOpenedACaseTest(MockMvcTester http, BaseLibraries libraries, JdbcClient db) {
    this.counter = new Counter(http);
    this.libraries = libraries;
    this.db = db;
  }

  @Test
  void isDoneOnceForAnOfficerWhoseScreenAsksThriceAndNeverForTheApplicant() {
    var grandmother = born(LocalDate.of(1954, 3, 8));
    libraries.putPeople(List.of(grandmother));
    var wang = citizen(grandmother, null);
    var application = counter.draft(wang, "elder-card");
    assertThat(counter.submit(wang, application, key())).hasStatusOk();
    var id =
        db.sql("select case_id::text from onestop.application where id = ?::uuid")
            .param(application)
            .query(String.class)
            .single();
    assertThat(counter.get(wang, "/api/casework/cases/" + id)).hasStatusOk();
    assertThat(looks(id)).isZero();
    var director = officer("civil", "director", "casework.case.read");
    assertThat(counter.get(director, "/api/casework/cases/" + id)).hasStatusOk();
    assertThat(counter.get(director, "/api/casework/cases/" + id + "/timeline")).hasStatusOk();
    assertThat(counter.get(director, "/api/casework/cases/" + id)).hasStatusOk();
    assertThat(looks(id)).isEqualTo(1);
    var foreign = officer("market", "director", "casework.case.read");
    assertThat(counter.get(foreign, "/api/casework/cases/" + id)).hasStatus(404);
    assertThat(looks(id)).isEqualTo(1);
  }

  private int looks(String caseId) {
    return db.sql(
            "select count(*) from audit.entry where operation = 'casework.case.read' and object = ?")
        .param("casework.case:" + caseId)
        .query(Integer.class)
        .single();
  }
}
