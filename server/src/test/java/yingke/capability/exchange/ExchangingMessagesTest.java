package yingke.capability.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;
import yingke.YingkeTest;
import yingke.province.ProvinceDemo;

/** Messages arrive once, in order, from whom they say, and none is lost while a peer is away. */
@YingkeTest
class ExchangingMessagesTest {
  private static final String PEER = "neighbor";

  private final MockMvcTester http;
  private final Peers peers;
  private final Exchange exchange;
  private final Pigeonhole pigeonhole;
  private final ProvinceDemo demo;
  private final JsonMapper json;
  private final Clock clock;
  private final byte[] secret = new byte[32];
  private final String subject = UUID.randomUUID().toString();

  ExchangingMessagesTest(
      MockMvcTester http,
      Peers peers,
      Exchange exchange,
      Pigeonhole pigeonhole,
      ProvinceDemo demo,
      JsonMapper json,
      Clock clock) {
    this.http = http;
    this.peers = peers;
    this.exchange = exchange;
    this.pigeonhole = pigeonhole;
    this.demo = demo;
    this.json = json;
    this.clock = clock;
  }

  @BeforeEach
  void connect() {
    new SecureRandom().nextBytes(secret);
    var url = URI.create("http://localhost:1");
    peers.connect(new Peer(PEER, "邻区", url, url, "341003", secret));
  }

  @AfterEach
  void disconnect() {
    peers.disconnect(PEER);
    demo.province().away(false);
  }

  @Test
  void aSignedMessageIsTakenAndReceipted() {
    var answer = send(message(UUID.randomUUID(), 1, "第一条"));
    assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.result").isEqualTo("ACCEPTED");
    assertThat(pigeonhole.of(subject)).containsExactly("第一条");
  }

  @Test
  void theSameMessageAgainIsReceiptedAndChangesNothing() {
    var message = message(UUID.randomUUID(), 1, "第一条");
    send(message);
    assertThat(send(message)).bodyJson().extractingPath("$.result").isEqualTo("DUPLICATE");
    assertThat(pigeonhole.of(subject)).containsExactly("第一条");
  }

  @Test
  void theSameIdWithOtherContentIsRefused() {
    var id = UUID.randomUUID();
    send(message(id, 1, "第一条"));
    assertThat(send(message(id, 1, "改过的")))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("message-id-reused");
    assertThat(pigeonhole.of(subject)).containsExactly("第一条");
  }

  @Test
  void anOlderStateThatArrivesLateDoesNotUndoANewerOne() {
    send(message(UUID.randomUUID(), 2, "第二条"));
    assertThat(send(message(UUID.randomUUID(), 1, "第一条")))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.result")
        .isEqualTo("SUPERSEDED");
    assertThat(pigeonhole.of(subject)).containsExactly("第二条");
  }

  @Test
  void aStrangerAForgerAndAReplayAreRefusedAlike() {
    var body = json.writeValueAsBytes(message(UUID.randomUUID(), 1, "第一条"));
    var now = clock.instant();
    var old = now.minus(Duration.ofMinutes(6));
    var right = Signing.of(secret, PEER, now.toString(), body);
    assertThat(send("stranger", now, right, body)).hasStatus(403);
    assertThat(send(PEER, now, right.replace(right.charAt(0), 'x'), body)).hasStatus(403);
    assertThat(send(PEER, now, Signing.of(new byte[32], PEER, now.toString(), body), body))
        .hasStatus(403);
    assertThat(send(PEER, old, Signing.of(secret, PEER, old.toString(), body), body))
        .hasStatus(403);
    assertThat(send(PEER, old, right, body)).hasStatus(403);
    assertThat(pigeonhole.of(subject)).isEmpty();
  }

  @Test
  void whatIsRefusedOnceMayComeAgainAndBeTaken() {
    var nobody = message(UUID.randomUUID(), 1, "nobody");
    assertThat(send(nobody)).hasStatus(409);
    assertThat(send(nobody)).hasStatus(409);
    assertThat(send(message(UUID.randomUUID(), 1, "后来有了"))).hasStatusOk();
    assertThat(pigeonhole.of(subject)).containsExactly("后来有了");
  }

  @Test
  void anUnknownKindAndNonsenseAreRefusedWithASentence() {
    var body = json.writeValueAsBytes(Map.of("kind", "test"));
    var now = clock.instant();
    assertThat(send(PEER, now, Signing.of(secret, PEER, now.toString(), body), body))
        .hasStatus(400);
    var odd = new Message(UUID.randomUUID(), "weather", subject, 1, clock.instant(), Map.of());
    assertThat(send(odd))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("kind-unknown");
  }

  @Test
  void nothingIsLostWhileTheProvinceIsAway() {
    demo.province().away(true);
    exchange.send(Peers.PROVINCE, "case", subject, Map.of("state", "OPEN"));
    exchange.send(Peers.PROVINCE, "case", subject, Map.of("state", "GRANTED"));
    await().atMost(Duration.ofSeconds(10)).until(() -> delivery().tries() == 0 && waits());
    assertThat(demo.province().told("case")).noneMatch(line -> subject.equals(line.get("number")));
    demo.province().away(false);
    await().atMost(Duration.ofSeconds(30)).until(() -> delivery().state().equals("DELIVERED"));
    assertThat(demo.province().told("case"))
        .filteredOn(line -> subject.equals(line.get("number")))
        .extracting(line -> line.get("state"))
        .containsExactly("GRANTED");
  }

  private boolean waits() {
    return exchange
        .delivery(Peers.PROVINCE, "case", subject)
        .map(Exchange.Delivery::waits)
        .orElse(false);
  }

  private Exchange.Delivery delivery() {
    return exchange.delivery(Peers.PROVINCE, "case", subject).orElseThrow();
  }

  private Message message(UUID id, int seq, String says) {
    return new Message(id, "test", subject, seq, Instant.EPOCH, Map.of("says", says));
  }

  private MvcTestResult send(Message message) {
    var body = json.writeValueAsBytes(message);
    var now = clock.instant();
    return send(PEER, now, Signing.of(secret, PEER, now.toString(), body), body);
  }

  private MvcTestResult send(String peer, Instant at, String signature, byte[] body) {
    return http.post()
        .uri("/api/exchange/messages")
        .header(Signing.PEER, peer)
        .header(Signing.AT, at.toString())
        .header(Signing.SIGNATURE, signature)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }
}
