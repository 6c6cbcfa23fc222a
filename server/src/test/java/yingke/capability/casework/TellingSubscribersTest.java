package yingke.capability.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static yingke.capability.casework.Counter.act;
import static yingke.capability.casework.Counter.application;
import static yingke.capability.casework.Counter.as;
import static yingke.capability.casework.Counter.firm;
import static yingke.capability.casework.Counter.market;
import static yingke.capability.casework.Counter.signedIn;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;
import yingke.YingkeTest;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Scope;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.identity.SubjectRef.Kind;

/** The relay: every event to every subscriber, in order per case, whatever fails in between. */
@YingkeTest
class TellingSubscribersTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Caller ADMIN =
      new Caller(
          "o-admin",
          "管理员",
          new SubjectRef(Kind.STAFF, "o-admin"),
          null,
          Set.of("casework.subscriber.manage"),
          List.of(),
          new Scope("341003", Set.of("data"), true));

  private final Casework casework;
  private final Memory memory;
  private final JdbcClient db;
  private final TransactionOperations transactions;
  private final MockMvcTester http;
  private final Caller firm = firm();

  TellingSubscribersTest(
      Casework casework,
      Memory memory,
      JdbcClient db,
      TransactionOperations transactions,
      MockMvcTester http) {
    this.casework = casework;
    this.memory = memory;
    this.db = db;
    this.transactions = transactions;
    this.http = http;
  }

  @Test
  void tellsWhatHappenedInItsOrder() {
    var seen = opened();
    var accepted = by(market("window"), act(seen, "accept", null, Map.of()));
    by(firm, act(accepted, "withdraw", null, Map.of()));
    await().atMost(SOON).until(() -> memory.seqs(seen.id()).equals(List.of(0, 1, 2)));
    var events = memory.of(seen.id());
    assertThat(events.get(0))
        .isInstanceOfSatisfying(
            CaseAdvanced.class,
            event -> {
              assertThat(event.action()).isEqualTo("open");
              assertThat(event.from()).isNull();
              assertThat(event.party()).isEqualTo(firm.party());
              assertThat(event.matter()).isEqualTo(seen.matter());
            });
    assertThat(events.get(2))
        .isInstanceOfSatisfying(
            CaseClosed.class, event -> assertThat(event.outcome()).isEqualTo("withdrawn"));
  }

  @Test
  void keepsTheOrderOfACaseWhileOneEventIsStuckAndLetsOthersPass() {
    var broken = opened();
    memory.refuse(broken.id());
    var fine = opened();
    by(market("window"), act(broken, "accept", null, Map.of()));
    await().atMost(SOON).until(() -> memory.seqs(fine.id()).equals(List.of(0)));
    await().atMost(SOON).until(() -> stuck(broken) >= 1);
    var shown = http.get().uri("/api/casework/subscribers").with(signedIn(ADMIN)).exchange();
    assertThat(shown)
        .bodyJson()
        .extractingPath("$[?(@.id=='casework.test-memory')].stuck[*].error")
        .asArray()
        .contains("java.lang.IllegalStateException: the printer is broken");
    memory.accept(broken.id());
    assertThat(
            http.post()
                .uri("/api/casework/subscribers/casework.test-memory/retries")
                .with(signedIn(ADMIN)))
        .hasStatusOk();
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(memory.seqs(broken.id())).contains(0, 1).isSorted());
    await().atMost(SOON).until(() -> stuck(broken) == 0);
  }

  @Test
  void waitsForATransactionThatBeganEarlierAndCommitsLater() throws Exception {
    var late = opened();
    var began = new CountDownLatch(1);
    var mayCommit = new CountDownLatch(1);
    var writer =
        Thread.ofVirtual()
            .start(() ->
                transactions.executeWithoutResult(_ -> {
                  by(market("window"), act(late, "accept", null, Map.of()));
                  began.countDown();
                  waitFor(mayCommit);
                }));
    waitFor(began);
    var early = opened(); // a later transaction that commits first
    await().pollDelay(Duration.ofMillis(500)).until(() -> true);
    assertThat(memory.seqs(early.id())).isEmpty();
    mayCommit.countDown();
    writer.join();
    await().atMost(SOON).until(() -> memory.seqs(early.id()).equals(List.of(0)));
    await().atMost(SOON).until(() -> memory.seqs(late.id()).equals(List.of(0, 1)));
  }

  @Test
  void anOlderTransactionThatActsLaterStillComesLater() {
    var seen = opened();
    transactions.executeWithoutResult(_ -> {
      db.sql("select pg_current_xact_id()::text").query(String.class).single();
      var other =
          Thread.ofVirtual().start(() -> by(market("window"), act(seen, "accept", null, Map.of())));
      join(other);
      var accepted = as(firm, () -> casework.read(seen.id()));
      by(firm, act(accepted, "withdraw", null, Map.of()));
    });
    await().atMost(SOON).until(() -> memory.seqs(seen.id()).equals(List.of(0, 1, 2)));
  }

  @Test
  void aCrashBeforeThePositionIsSavedRepeatsAndLosesNothing() {
    var seen = opened();
    await().atMost(SOON).until(() -> memory.seqs(seen.id()).equals(List.of(0)));
    db.sql(
            """
            update casework.subscriber s set tx = t.tx, case_id = t.case_id, seq = -1
            from casework.timeline t
            where s.id = 'casework.test-memory' and t.case_id = ? and t.seq = 0
            """)
        .param(seen.id())
        .update();
    await().atMost(SOON).until(() -> memory.seqs(seen.id()).equals(List.of(0, 0)));
  }

  @Test
  void onlyTheAdministratorSeesTheRelay() {
    assertThat(http.get().uri("/api/casework/subscribers").with(signedIn(market("window"))))
        .hasStatus(403);
    assertThat(
            http.post()
                .uri("/api/casework/subscribers/casework.test-memory/retries")
                .with(signedIn(market("window"))))
        .hasStatus(403);
    assertThat(http.post().uri("/api/casework/subscribers/nobody/retries").with(signedIn(ADMIN)))
        .hasStatus(404);
  }

  private CaseView opened() {
    var asked = application(firm, "onestop-food-business", "market");
    return as(firm, () -> casework.open(asked));
  }

  private CaseView by(Caller caller, ActOnCase act) {
    return as(caller, () -> casework.act(act));
  }

  private int stuck(CaseView seen) {
    return db.sql("select count(*) from casework.stuck_event where case_id = ?")
        .param(seen.id())
        .query(Integer.class)
        .single();
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void join(Thread thread) {
    try {
      assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
