package yingke.kernel.notice;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import yingke.YingkeTest;
import yingke.kernel.crypto.Sealing;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Scope;
import yingke.kernel.identity.SignedIn;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.identity.SubjectRef.Kind;

@YingkeTest
class SendingShortMessagesTest {
  private final Notices notices;
  private final NoticeStore noticeStore;
  private final SmsStore messages;
  private final Sealing sealing;
  private final Clock clock;
  private final JdbcClient db;
  private final MockMvcTester http;
  private final String phone = "139" + (10_000_000 + (int) (Math.random() * 89_999_999));
  private final SubjectRef wang = new SubjectRef(Kind.PERSON, UUID.randomUUID().toString());

  SendingShortMessagesTest(
      Notices notices,
      NoticeStore noticeStore,
      SmsStore messages,
      Sealing sealing,
      Clock clock,
      JdbcClient db,
      MockMvcTester http) {
    this.notices = notices;
    this.noticeStore = noticeStore;
    this.messages = messages;
    this.sealing = sealing;
    this.clock = clock;
    this.db = db;
    this.http = http;
  }

  @Test
  void inDemoModeTheyEndInTheOutboxThatAdministratorsSee() {
    notices.tell(notice(phone));
    await().atMost(Duration.ofSeconds(10)).until(() -> cell("state").equals("SENT"));
    var list = get(admin("notice.outbox.read"), "/api/notice/outbox?limit=200");
    var masked = phone.substring(0, 3) + "****" + phone.substring(7);
    assertThat(list).bodyText().contains(masked).doesNotContain(phone).contains("已受理。申请已经受理。");
    assertThat(String.valueOf(cell("phone"))).startsWith("v1:").doesNotContain(phone);
    assertThat(get(admin("notice.outbox.read"), "/api/notice/gateway"))
        .bodyJson()
        .extractingPath("$.sandbox")
        .isEqualTo(true);
    assertThat(lastAudit("notice.outbox.read")).isPositive();
  }

  @Test
  void aCarrierThatRefusesIsTriedAgainLaterAndLater() {
    var tomorrow = new Hands(Instant.parse("2040-01-02T00:00:00Z"));
    var carrier = new Carrier();
    var job = job(carrier, tomorrow);
    desk(carrier, tomorrow).tell(notice(phone));
    carrier.refusing = true;
    var pauses = new ArrayList<Long>();
    while (true) {
      job.tick();
      if (cell("state").equals("FAILED")) break;
      var pause = Duration.between(tomorrow.instant(), nextTry());
      pauses.add(pause.toSeconds());
      tomorrow.now = tomorrow.now.plus(pause).minusSeconds(1);
      int before = carrier.tried.size();
      job.tick();
      assertThat(carrier.tried).as("not a second early").hasSize(before);
      tomorrow.now = tomorrow.now.plusSeconds(1);
    }
    assertThat(pauses).containsExactly(10L, 60L, 300L, 1200L, 5400L);
    assertThat(carrier.tried).hasSize(6).containsOnly(phone);
    assertThat(row()).containsEntry("error", "平台繁忙");
    assertThat(messages.retry((UUID) cell("id"), tomorrow.instant())).isTrue();
    carrier.refusing = false;
    job.tick();
    assertThat(row()).containsEntry("state", "SENT");
  }

  @Test
  void oneThatANodeDiedWithIsTakenAgain() {
    var tomorrow = new Hands(Instant.parse("2040-02-02T00:00:00Z"));
    var carrier = new Carrier();
    desk(carrier, tomorrow).tell(notice(phone));
    messages.take(tomorrow.now, tomorrow.now.plusSeconds(300), 200); // and then the node dies
    job(carrier, tomorrow).tick();
    assertThat(carrier.tried).isEmpty();
    tomorrow.now = tomorrow.now.plusSeconds(300);
    job(carrier, tomorrow).tick();
    assertThat(carrier.tried).containsExactly(phone);
  }

  @Test
  void withoutACarrierProductionSaysThatNothingWasSent() {
    var none =
        new Gateway(beans(null), new MockEnvironment().withProperty("yingke.mode", "production"));
    new Notices(noticeStore, messages, none, sealing, clock).tell(notice(phone));
    assertThat(row()).containsEntry("state", "FAILED").containsEntry("error", Gateway.MISSING);
    assertThat(GatewayView.of(none).working()).isFalse();
    assertThat(GatewayView.of(none).says()).contains("没有配置短信网关");
  }

  @Test
  void aNumberThatIsNoneIsNotTried() {
    notices.tell(notice("0559-8532000"));
    assertThat(row()).containsEntry("state", "FAILED").containsEntry("tries", 0);
    assertThat(cell("error").toString()).contains("11 位");
  }

  @Test
  void onlyAdministratorsLookIntoTheOutboxAndSendAnew() {
    notices.tell(notice("12"));
    var retry = "/api/notice/outbox/" + cell("id") + "/retries";
    assertThat(get(admin("notice.notice.own"), "/api/notice/outbox")).hasStatus(403);
    assertThat(get(admin("notice.notice.own"), "/api/notice/gateway")).hasStatus(403);
    assertThat(get(admin("notice.notice.own"), "/api/notice/outbox.xlsx")).hasStatus(403);
    assertThat(http.get().uri("/api/notice/outbox")).hasStatus(401);
    assertThat(post(admin("notice.outbox.read"), retry)).hasStatus(403);
    assertThat(post(admin("notice.outbox.send"), retry)).hasStatus(204);
    assertThat(
            post(
                admin("notice.outbox.send"),
                "/api/notice/outbox/" + UUID.randomUUID() + "/retries"))
        .hasStatus(404);
    assertThat(get(admin("notice.outbox.read"), "/api/notice/outbox.xlsx")).hasStatusOk();
  }

  @Test
  void isKeptAsLongAsTheRulesSayAndNoLonger() {
    var longAgo = new Hands(clock.instant().minus(Duration.ofDays(200)));
    desk(new Carrier(), longAgo).tell(notice(phone));
    new RetentionJob(new RetentionStore(db), clock).remove();
    assertThat(keptMessages()).isZero();
    assertThat(keptNotices()).isEqualTo(1);
    var later = Clock.offset(clock, Duration.ofDays(531));
    new RetentionJob(new RetentionStore(db), later).remove();
    assertThat(keptNotices()).isZero();
  }

  private int keptMessages() {
    return db.sql(
            """
            select count(*) from notice.sms s join notice.notice n on n.id = s.notice
            where n.recipient = ?
            """)
        .param(wang.toString())
        .query(Integer.class)
        .single();
  }

  private int keptNotices() {
    return db.sql("select count(*) from notice.notice where recipient = ?")
        .param(wang.toString())
        .query(Integer.class)
        .single();
  }

  private int lastAudit(String operation) {
    return db.sql("select count(*) from audit.entry where operation = ?")
        .param(operation)
        .query(Integer.class)
        .single();
  }

  private Map<String, Object> row() {
    return db.sql(
            "select s.* from notice.sms s join notice.notice n on n.id = s.notice where n.recipient = ?")
        .param(wang.toString())
        .query()
        .singleRow();
  }

  private Object cell(String column) {
    return requireNonNull(row().get(column));
  }

  private Instant nextTry() {
    return ((Timestamp) cell("next_try")).toInstant();
  }

  private Notice notice(String to) {
    return new Notice(UUID.randomUUID(), wang, "已受理", "申请已经受理。", null, to);
  }

  private SmsJob job(Carrier carrier, Clock at) {
    return new SmsJob(messages, new Gateway(beans(carrier), new MockEnvironment()), sealing, at);
  }

  /** Tells at another time, out of the running job's reach when that is in the future. */
  private Notices desk(Carrier carrier, Clock at) {
    var gateway = new Gateway(beans(carrier), new MockEnvironment());
    return new Notices(noticeStore, messages, gateway, sealing, at);
  }

  private static ObjectProvider<SmsGateway> beans(@Nullable Carrier carrier) {
    var beans = new StaticListableBeanFactory();
    if (carrier != null) beans.addBean("carrier", carrier);
    return beans.getBeanProvider(SmsGateway.class);
  }

  private MvcTestResult get(Caller caller, String uri) {
    return http.get().uri(uri).with(authentication(new SignedIn(caller))).exchange();
  }

  private MvcTestResult post(Caller caller, String uri) {
    return http.post()
        .uri(uri)
        .contentType(MediaType.APPLICATION_JSON)
        .with(authentication(new SignedIn(caller)))
        .exchange();
  }

  private static Caller admin(String authority) {
    var who = new SubjectRef(Kind.STAFF, "notice-admin");
    return new Caller("admin", "管理员", who, null, Set.of(authority), List.of(), Scope.OWN);
  }

  /** A carrier of short messages that can be told to refuse. */
  private final class Carrier implements SmsGateway {
    final List<String> tried = new ArrayList<>();
    boolean refusing;

    @Override
    public String name() {
      return "试验平台";
    }

    @Override
    public void send(UUID id, String to, String text) {
      if (!to.equals(phone)) return; // another test's
      tried.add(to);
      if (refusing) throw new IllegalStateException("平台繁忙");
    }
  }

  /** A clock that is set by hand. */
  private static final class Hands extends Clock {
    Instant now;

    Hands(Instant now) {
      this.now = now;
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
