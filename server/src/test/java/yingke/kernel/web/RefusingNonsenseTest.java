package yingke.kernel.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.servlet.RequestDispatcher;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;
import yingke.YingkeTest;

/** Whatever is sent, the answer is a sentence, and the program goes on. */
@YingkeTest
class RefusingNonsenseTest {
  private static final int LONG = 5 * 1024 * 1024;

  private final MockMvcTester http;
  private final JdbcClient db;
  private final TransactionTemplate transaction;
  private final ProblemAdvice advice;
  private final JsonMapper json;

  RefusingNonsenseTest(
      MockMvcTester http,
      JdbcClient db,
      PlatformTransactionManager transactions,
      ProblemAdvice advice,
      JsonMapper json) {
    this.http = http;
    this.db = db;
    this.transaction = new TransactionTemplate(transactions);
    this.advice = advice;
    this.json = json;
  }

  @Test
  void aBodyThatNoFormNeedsIsRefusedBeforeItFillsTheMemory() {
    assertThat(
            http.post()
                .uri("/api/onestop/progress")
                .contentType(MediaType.APPLICATION_JSON)
                .content(new byte[LONG]))
        .hasStatus(413)
        .bodyText()
        .contains("body-too-long", "超过 4 MB 的上限");
  }

  @Test
  void aBodyThatHidesItsLengthIsCutWhereTheLimitIs() throws Exception {
    var endless =
        new MockHttpServletRequest("POST", "/api/onestop/progress") {
          @Override
          public long getContentLengthLong() {
            return -1;
          }
        };
    endless.setContent(new byte[LONG]);
    var chain = new MockFilterChain();
    new BodyLimit(DataSize.ofMegabytes(4), json)
        .doFilter(endless, new MockHttpServletResponse(), chain);
    var passed = requireNonNull(chain.getRequest()).getInputStream();
    var cut = catchThrowableOfType(BodyLimit.Passed.class, () -> passed.readAllBytes());
    assertThat(cut.limit()).isEqualTo(DataSize.ofMegabytes(4));
  }

  @Test
  @WithMockUser(authorities = "casework.case.browse")
  void aFilterThatDoesNotFitItsTypeIsToldWithoutTheNamesOfClasses() {
    for (var filter : new String[] {"lamp=PINK", "from=2026-02-30"})
      assertThat(http.get().uri("/api/casework/cases?" + filter))
          .as(filter)
          .hasStatus(400)
          .bodyText()
          .contains("格式不对或不在可选范围内")
          .doesNotContain("java", "yingke.", "Failed");
  }

  @Test
  void aConstraintWithoutASentenceOfItsOwnSpeaksChinese() {
    var login = Map.of("name", "somebody", "password", "x".repeat(200));
    assertThat(login(login))
        .hasStatus(400)
        .bodyText()
        .contains("长度应在 0 到 128 之间")
        .doesNotContain("must be");
  }

  @Test
  void aSignThatNoDatabaseHoldsIsBadInput() {
    assertThat(login(Map.of("name", "some\0body", "password", "x")))
        .hasStatus(400)
        .bodyText()
        .contains("impossible-text", "控制字符");
  }

  @Test
  @WithMockUser
  void whatDoesNotExistIsNotForbiddenToThoseWhoSignedIn() {
    for (var path : new String[] {"/api/nothing", "/actuator/env"})
      assertThat(http.get().uri(path)).as(path).hasStatus(404).bodyText().contains("not-found");
  }

  @Test
  void whatTheContainerRefusesIsAProblemToo() {
    assertThat(http.get().uri("/error").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 400))
        .hasStatus(400)
        .bodyText()
        .contains("bad-request", "请求不正确");
  }

  @Test
  void aCommitWhoseAnswerIsLostIsNotCalledUnsaved() {
    var lost =
        catchThrowableOfType(
            TransactionSystemException.class,
            () -> transaction.executeWithoutResult(_ -> dyingAtCommit()));
    var answer = advice.onRollbackFailed(lost, new MockHttpServletRequest());
    assertThat(answer.getStatusCode().value()).isEqualTo(503);
    assertThat(String.valueOf(answer.getBody()))
        .contains("database-unsure", "不能确定本次操作是否已经保存")
        .doesNotContain("没有保存，请");
  }

  /** The connection ends while the transaction commits. */
  private void dyingAtCommit() {
    db.sql("create temp table brittle (n int)").update();
    db.sql(
            """
            create function pg_temp.die() returns trigger language plpgsql as
            $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$
            """)
        .update();
    db.sql(
            """
            create constraint trigger die after insert on brittle
            deferrable initially deferred for each row execute function pg_temp.die()
            """)
        .update();
    db.sql("insert into brittle values (1)").update();
  }

  private MvcTestResult login(Map<String, String> login) {
    return http.post()
        .uri("/api/identity/sessions")
        .contentType(MediaType.APPLICATION_JSON)
        .content(json.writeValueAsString(login))
        .exchange();
  }
}
