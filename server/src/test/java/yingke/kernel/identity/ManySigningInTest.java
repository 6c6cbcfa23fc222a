package yingke.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;
import yingke.YingkeTest;

/** A flood of guesses and a rush of people, each without harm to the others. */
@YingkeTest
class ManySigningInTest {
  private static final String PASSWORD = "Pine-and-cloud-7";
  private static final int FLOOD = 1_000;
  private static final int RUSH = 150;

  private final MockMvcTester http;
  private final IdentityStore store;
  private final Passwords passwords;
  private final Clock clock;

  ManySigningInTest(MockMvcTester http, IdentityStore store, Passwords passwords, Clock clock) {
    this.http = http;
    this.store = store;
    this.passwords = passwords;
    this.clock = clock;
  }

  @Test
  void aThousandGuessesAtOnceKeepNobodyElseOut() throws Exception {
    var victim = account();
    var other = account();
    var guesses = new ArrayList<Callable<Integer>>();
    for (int n = 0; n < FLOOD; n++) {
      var guess = "Wrong-guess-" + n;
      var name = n % 2 == 0 ? victim : "nobody-" + n;
      guesses.add(() -> signIn(name, guess, "203.0.113.7"));
    }
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      var flood = guesses.stream().map(crowd::submit).toList();
      assertThat(signIn(other, PASSWORD, "198.51.100.1")).as("somebody else").isEqualTo(201);
      assertSwift();
      var answers = new ArrayList<Integer>();
      for (var guess : flood) answers.add(guess.get());
      assertThat(answers).isSubsetOf(409, 429).contains(429);
      assertThat(answers.stream().filter(status -> status == 409).count())
          .as("guesses that were looked at")
          .isLessThan(FLOOD / 2);
    }
    assertThat(signIn(victim, PASSWORD, "198.51.100.1")).as("the account is locked").isEqualTo(409);
    assertThat(signIn(other, PASSWORD, "203.0.113.7")).as("the address waits").isEqualTo(429);
    assertThat(signIn(other, PASSWORD, "198.51.100.1")).isEqualTo(201);
  }

  @Test
  void aHundredAndFiftyAtOnceAllComeInAndStarveNobody() throws Exception {
    var names = new ArrayList<String>();
    var hash = passwords.hash(PASSWORD);
    for (int n = 0; n < RUSH; n++) names.add(account(hash));
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      var rush =
          names.stream()
              .map(name -> crowd.submit(() -> signIn(name, PASSWORD, "198.51.100.2")))
              .toList();
      for (int n = 0; n < 5; n++) assertSwift();
      for (var one : rush) assertThat(one.get()).isEqualTo(201);
    }
  }

  /** A page that needs the database is there at once. */
  private void assertSwift() {
    long began = System.nanoTime();
    assertThat(http.get().uri("/api/onestop/publicity")).hasStatusOk();
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
  }

  private int signIn(String name, String password, String address) {
    return http.post()
        .uri("/api/identity/sessions")
        .with(csrf())
        .with(request -> {
          request.setRemoteAddr(address);
          return request;
        })
        .contentType(MediaType.APPLICATION_JSON)
        .content(
            JsonMapper.shared().writeValueAsString(new SessionController.SignIn(name, password)))
        .exchange()
        .getResponse()
        .getStatus();
  }

  private String account() {
    return account(passwords.hash(PASSWORD));
  }

  private String account(String hash) {
    var name = "many-" + UUID.randomUUID().toString().substring(0, 13);
    var subject = new SubjectRef(SubjectRef.Kind.PERSON, UUID.randomUUID().toString());
    store.insert(
        Account.of(UUID.randomUUID(), name, subject, "测试", clock.instant()).withPassword(hash));
    return name;
  }
}
