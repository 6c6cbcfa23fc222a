package yingke.systems.onestop.submission;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static yingke.systems.onestop.Applicants.born;
import static yingke.systems.onestop.Applicants.citizen;
import static yingke.systems.onestop.Counter.key;
import static yingke.systems.onestop.Counter.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yingke.YingkeTest;
import yingke.capability.registry.BaseLibraries;
import yingke.capability.registry.Person;
import yingke.systems.onestop.Counter;

/** In a context of its own, because nobody else likes to lose the database. */
@YingkeTest
@TestPropertySource(properties = "yingke.db.connections=6")
class DatabaseStoppedTest {
  private final Counter counter;
  private final JdbcClient db;
  private final DataSource connections;
  private final Path pid;
  private final Person grandmother = born(LocalDate.of(1954, 3, 8));

  DatabaseStoppedTest(
      MockMvcTester http,
      JdbcClient db,
      DataSource connections,
      Environment settings,
      BaseLibraries libraries) {
    this.counter = new Counter(http);
    this.db = db;
    this.connections = connections;
    this.pid = Path.of(settings.getRequiredProperty("yingke.data"), "pg", "postmaster.pid");
    libraries.putPeople(List.of(grandmother));
  }

  @Test
  void inTheMiddleOfASubmissionLeavesNothingHalfDoneAndItWorksAgainLater() throws Exception {
    var wang = citizen(grandmother, null);
    var id = counter.draft(wang, "elder-card");
    var key = key();
    try (var blocking = connections.getConnection();
        var statement = blocking.createStatement()) {
      blocking.setAutoCommit(false);
      statement.execute("lock table casework.timeline in share mode");
      var submission = CompletableFuture.supplyAsync(() -> counter.submit(wang, id, key));
      await()
          .atMost(Duration.ofSeconds(30))
          .failFast("the submission was answered", submission::isDone)
          .until(() -> theSubmissionWaits(statement));
      kill();
      var answer = submission.get(30, TimeUnit.SECONDS);
      assertThat(answer).hasStatus(503).hasHeader("Retry-After", "5");
      assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("database-away");
      assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains("没有保存");
    } catch (SQLException theLockDiedWithTheServer) {
      assertThat(theLockDiedWithTheServer.getSQLState()).isNotEmpty();
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .until(() -> read(counter.application(wang, id), "$.state").equals("DRAFT"));
    assertThat(cases(id)).isZero();
    var again = counter.submit(wang, id, key);
    assertThat(again).hasStatusOk();
    assertThat(again).bodyJson().extractingPath("$.state").isEqualTo("GRANTED");
    assertThat(cases(id)).isEqualTo(1);
  }

  /**
   * Asked over the connection that blocks: those who wait may hold all the others. The lock stops
   * who writes, not who reads: readers in the background would take the pool from the submission.
   */
  private static boolean theSubmissionWaits(Statement blocking) throws SQLException {
    try (var waiting =
        blocking.executeQuery(
            """
            select exists (
              select from pg_stat_activity
              where wait_event_type = 'Lock' and query like '%insert into casework.case_file%')
            """)) {
      return waiting.next() && waiting.getBoolean(1);
    }
  }

  private void kill() throws IOException {
    var postmaster = Long.parseLong(Files.readAllLines(pid).getFirst().strip());
    requireNonNull(ProcessHandle.of(postmaster).orElse(null)).destroyForcibly();
  }

  private int cases(String application) {
    return db.sql("select count(*) from casework.case_file where matter = ?")
        .param("onestop.application:" + application)
        .query(Integer.class)
        .single();
  }
}
