package yingke.capability.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static yingke.capability.casework.Counter.act;
import static yingke.capability.casework.Counter.application;
import static yingke.capability.casework.Counter.as;
import static yingke.capability.casework.Counter.firm;
import static yingke.capability.casework.Counter.market;
import static yingke.capability.casework.Counter.signedIn;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yingke.YingkeTest;
import yingke.kernel.crypto.Sm3;
import yingke.kernel.identity.Caller;

/** A file may change; a case stays on the text that it was opened with. */
@YingkeTest
class KeepingProcedureVersionsTest {
  private static final String EARLIER =
      """
      id: onestop-food-business
      version: 7
      name: 从前的流程
      outcomes: {granted: 准予, refused: 不予}
      opens: {to: counter}
      steps:
        - id: counter
          title: 一窗受理
          plain: 窗口正在办
          actor: window
          actions:
            - {id: grant, title: 当场准予, outcome: granted, guard: no-longer-there, unless: [grant]}
            - {id: refuse, title: 当场不予, outcome: refused}
      """;

  private final Casework casework;
  private final JdbcClient db;
  private final MockMvcTester http;
  private final Caller firm = firm();

  KeepingProcedureVersionsTest(Casework casework, JdbcClient db, MockMvcTester http) {
    this.casework = casework;
    this.db = db;
    this.http = http;
  }

  @Test
  void aRunningCaseGoesOnAsItBegan() {
    var asked = application(firm, "onestop-food-business", "market");
    var opened = as(firm, () -> casework.open(asked));
    asIfOpenedUnderTheEarlierText(opened);
    var seen = as(market("window"), () -> casework.read(opened.id()));
    assertThat(seen.procedureVersion()).isEqualTo(7);
    assertThat(seen.procedureName()).isEqualTo("从前的流程");
    assertThat(seen.step().title()).isEqualTo("一窗受理");
    assertThat(seen.actions()).extracting(ActionView::id).containsExactly("grant", "refuse");
    assertThat(
            http.get()
                .uri("/api/casework/cases/" + opened.id() + "/drawing")
                .with(signedIn(market("window"))))
        .bodyText()
        .contains("一窗受理");
    var closed = as(market("window"), () -> casework.act(act(seen, "refuse", null, Map.of())));
    assertThat(closed.outcome()).isEqualTo("refused");
  }

  private void asIfOpenedUnderTheEarlierText(CaseView opened) {
    db.sql(
            """
            with p as (
              insert into casework.procedure_text values
                (:content, 'onestop-food-business', 7, :text, now())
              on conflict do nothing)
            select 1
            """)
        .param("content", Sm3.hex(EARLIER))
        .param("text", EARLIER)
        .query(Integer.class)
        .single();
    db.sql(
            """
            update casework.case_file set procedure_content = :content, step = 'counter'
            where id = :id
            """)
        .param("content", Sm3.hex(EARLIER))
        .param("id", opened.id())
        .update();
  }
}
