package yingke.kernel.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;
import yingke.YingkeTest;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Scope;
import yingke.kernel.identity.SignedIn;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.identity.SubjectRef.Kind;

@YingkeTest
class TellingPeopleTest {
  private static final String ALL = "/api/notice/notices";

  private final Notices notices;
  private final MockMvcTester http;
  private final TransactionOperations transactions;
  private final SubjectRef wang = somebody(Kind.PERSON);

  TellingPeopleTest(Notices notices, MockMvcTester http, TransactionOperations transactions) {
    this.notices = notices;
    this.http = http;
    this.transactions = transactions;
  }

  @Test
  void aNoticeIsThereUntilItIsRead() {
    tell(wang, "已受理");
    tell(wang, "办成了");
    var me = citizen(wang, null);
    assertThat(titles(me)).containsExactly("办成了", "已受理");
    assertThat(unread(me)).isEqualTo(2);
    assertThat(post(me, ALL + "/" + ids(me).getFirst() + "/reading", "")).hasStatus(204);
    assertThat(unread(me)).isEqualTo(1);
    assertThat(get(me, ALL + "?unread=true"))
        .bodyJson()
        .extractingPath("$.items[*].title")
        .asArray()
        .containsExactly("已受理");
  }

  @Test
  void theSameIsToldOnceHoweverOftenItIsReported() {
    var key = UUID.randomUUID();
    for (int i = 0; i < 3; i++)
      notices.tell(new Notice(key, wang, "已受理", "申请已经受理。", null, "13900000001"));
    assertThat(titles(citizen(wang, null))).hasSize(1);
    var neighbor = somebody(Kind.PERSON); // one event may concern two people
    notices.tell(new Notice(key, neighbor, "已受理", "申请已经受理。", null, null));
    assertThat(titles(citizen(neighbor, null))).hasSize(1);
  }

  @Test
  void whatIsRolledBackWasNeverTold() {
    transactions.executeWithoutResult(status -> {
      tell(wang, "办成了");
      status.setRollbackOnly();
    });
    assertThat(titles(citizen(wang, null))).isEmpty();
  }

  @Test
  void readingAllLeavesWhatCameAfterwards() {
    tell(wang, "一");
    tell(wang, "二");
    var me = citizen(wang, null);
    var newest = ids(me).getFirst();
    tell(wang, "三");
    assertThat(post(me, ALL + "/readings", "{\"newest\": %s}".formatted(newest))).hasStatus(204);
    assertThat(unread(me)).isEqualTo(1);
    assertThat(post(me, ALL + "/readings", "{}")).hasStatus(400);
  }

  @Test
  void aLongListComesInStretches() {
    for (int i = 0; i < 5; i++) tell(wang, "第" + i + "条");
    var me = citizen(wang, null);
    var first = get(me, ALL + "?limit=3");
    assertThat(first).bodyJson().extractingPath("$.items.length()").isEqualTo(3);
    var rest = get(me, ALL + "?limit=3&after=" + ids(me).get(2));
    assertThat(rest)
        .bodyJson()
        .extractingPath("$.items[*].title")
        .asArray()
        .containsExactly("第1条", "第0条");
    assertThat(rest).bodyJson().extractingPath("$.next").isNull();
  }

  @Test
  void nobodyReadsWhatOthersWereTold() {
    tell(wang, "已受理");
    var id = ids(citizen(wang, null)).getFirst();
    var other = citizen(somebody(Kind.PERSON), null);
    assertThat(titles(other)).isEmpty();
    assertThat(post(other, ALL + "/" + id + "/reading", "")).hasStatus(404);
    assertThat(post(other, ALL + "/readings", "{\"newest\": %s}".formatted(id))).hasStatus(204);
    assertThat(unread(citizen(wang, null))).isEqualTo(1);
    assertThat(http.get().uri(ALL)).hasStatus(401);
    var nothing = new Caller("x", "x", wang, null, Set.of(), List.of(), Scope.OWN);
    assertThat(get(nothing, ALL)).hasStatus(403);
  }

  @Test
  void whoActsForAFirmReadsTheFirmsAndNotTheirOwn() {
    var firm = somebody(Kind.LEGAL_ENTITY);
    tell(wang, "给本人");
    tell(firm, "给企业");
    assertThat(titles(citizen(wang, firm))).containsExactly("给企业");
    assertThat(titles(citizen(wang, null))).containsExactly("给本人");
  }

  @Test
  void cutsWhatIsTooLongAndRefusesLinksToOtherPlaces() {
    tell(wang, "长".repeat(80));
    assertThat(titles(citizen(wang, null)).getFirst().toString()).hasSize(60).endsWith("…");
    assertThatThrownBy(
            () -> new Notice(UUID.randomUUID(), wang, "一", "二", "//elsewhere.example/", null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void tell(SubjectRef to, String title) {
    notices.tell(new Notice(UUID.randomUUID(), to, title, "请看。", "/portal/applications", null));
  }

  private List<Object> titles(Caller caller) {
    return list(caller, "$.items[*].title");
  }

  private List<Object> ids(Caller caller) {
    return list(caller, "$.items[*].id");
  }

  private List<Object> list(Caller caller, String path) {
    var found = new ArrayList<Object>();
    assertThat(get(caller, ALL))
        .bodyJson()
        .extractingPath(path)
        .asArray()
        .satisfies(all -> found.addAll(List.of(all)));
    return found;
  }

  private int unread(Caller caller) {
    var found = new int[1];
    assertThat(get(caller, ALL + "/count"))
        .bodyJson()
        .extractingPath("$.unread")
        .asNumber()
        .satisfies(count -> found[0] = count.intValue());
    return found[0];
  }

  private MvcTestResult get(Caller caller, String uri) {
    return http.get().uri(uri).with(authentication(new SignedIn(caller))).exchange();
  }

  private MvcTestResult post(Caller caller, String uri, String body) {
    return http.post()
        .uri(uri)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .with(authentication(new SignedIn(caller)))
        .exchange();
  }

  private static SubjectRef somebody(Kind kind) {
    return new SubjectRef(kind, UUID.randomUUID().toString());
  }

  private static Caller citizen(SubjectRef who, @Nullable SubjectRef firm) {
    return new Caller(
        "c-" + who.id(), "某人", who, firm, Set.of("notice.notice.own"), List.of(), Scope.OWN);
  }
}
