package yingke.kernel.audit.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import yingke.YingkeTest;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.Scope;
import yingke.kernel.identity.SignedIn;
import yingke.kernel.identity.SubjectRef;

@YingkeTest
class ReadingTheLogTest {
  @Autowired MockMvcTester http;
  @Autowired Audit audit;
  private final String object = "test:" + UUID.randomUUID();
  private final String actor = "clerk-" + UUID.randomUUID();

  @Test
  void showsWhoDidWhatNewestFirstAndPages() {
    write("audit.test.first", Map.of("because", "甲"));
    write("audit.test.second", Map.of());
    var newest = get("/api/audit/entries?limit=1&object=" + object);
    assertThat(newest).hasStatusOk();
    assertThat(newest)
        .bodyJson()
        .extractingPath("$.items[*].operation")
        .isEqualTo(List.of("audit.test.second"));
    assertThat(newest).bodyJson().extractingPath("$.items[0].actor").isEqualTo(actor);
    assertThat(newest).bodyJson().extractingPath("$.items[0].party").isEqualTo("STAFF:" + actor);
    var rest = get("/api/audit/entries?object=" + object + "&after=" + next(newest));
    assertThat(rest).bodyJson().extractingPath("$.items[*].detail.because").isEqualTo(List.of("甲"));
    assertThat(rest).bodyJson().extractingPath("$.next").isNull();
  }

  @Test
  void findsByTimeActorAndOperation() {
    var start = Instant.now().minusSeconds(60);
    write("audit.test.first", Map.of());
    write("audit.other.second", Map.of());
    assertThat(count("?actor=" + actor)).isEqualTo(2);
    assertThat(count("?actor=" + actor + "&operation=audit.test.")).isEqualTo(1);
    assertThat(count("?actor=" + actor + "&from=" + start)).isEqualTo(2);
    assertThat(count("?actor=" + actor + "&until=" + start)).isZero();
    assertThat(count("?actor=" + actor + "&from=2026-01-01T00:00:00%2B08:00")).isEqualTo(2);
    assertThat(get("/api/audit/entries?from=yesterday")).hasStatus(400);
    assertThat(get("/api/audit/entries?after=x")).hasStatus(400);
    assertThat(get("/api/audit/entries?limit=201")).hasStatus(400);
  }

  @Test
  void readingIsItselfWrittenToTheLog() {
    get("/api/audit/entries?object=" + object);
    var reads = get("/api/audit/entries?operation=audit.entry.read&actor=auditor-" + actor);
    assertThat(reads).bodyJson().extractingPath("$.items[1].detail.object").isEqualTo(object);
    get("/api/audit/seal");
    assertThat(count("?operation=audit.seal.read&actor=auditor-" + actor)).isEqualTo(1);
    get("/api/audit/entries.xlsx?object=" + object);
    assertThat(count("?operation=audit.entry.export&actor=auditor-" + actor)).isEqualTo(1);
  }

  @Test
  void exportsAsXlsx() {
    write("audit.test.first", Map.of("note", "=1+1"));
    var file = get("/api/audit/entries.xlsx?object=" + object);
    assertThat(file)
        .hasStatusOk()
        .hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    assertThat(file.getResponse().getContentAsByteArray()).startsWith('P', 'K');
  }

  @Test
  void isClosedToEverybodyElse() {
    for (var path : List.of("/api/audit/entries", "/api/audit/entries.xlsx", "/api/audit/seal")) {
      assertThat(http.get().uri(path)).hasStatus(401);
      var clerk = caller(actor, Set.of("casework.case.act"));
      assertThat(http.get().uri(path).with(authentication(new SignedIn(clerk)))).hasStatus(403);
    }
  }

  @Test
  void tellsHowFarTheLogIsSealed() {
    write("audit.test.first", Map.of());
    var seal = get("/api/audit/seal");
    assertThat(seal).hasStatusOk().bodyJson().extractingPath("$.position").asNumber().isNotNull();
    assertThat(seal).bodyJson().extractingPath("$.waiting").asNumber().isNotNull();
  }

  private void write(String operation, Map<String, String> detail) {
    Callers.as(caller(actor, Set.of()), () -> audit.record(operation, object, detail));
  }

  private MvcTestResult get(String uri) {
    var auditor =
        caller(
            "auditor-" + actor,
            Set.of("audit.entry.read", "audit.entry.export", "audit.seal.read"));
    return http.get()
        .uri(java.net.URI.create(uri))
        .with(authentication(new SignedIn(auditor)))
        .exchange();
  }

  private int count(String query) {
    var list = get("/api/audit/entries" + query);
    assertThat(list).hasStatusOk();
    return ((List<?>) json(list, "$.items")).size();
  }

  private static String next(MvcTestResult list) {
    return String.valueOf(json(list, "$.next"));
  }

  private static Object json(MvcTestResult list, String path) {
    try {
      return com.jayway.jsonpath.JsonPath.read(list.getResponse().getContentAsString(), path);
    } catch (java.io.UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Caller caller(String account, Set<String> authorities) {
    var subject = new SubjectRef(SubjectRef.Kind.STAFF, account);
    return new Caller(account, account, subject, null, authorities, List.of(), Scope.OWN);
  }
}
