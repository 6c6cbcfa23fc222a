package yingke.access;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.ArrayList;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yingke.YingkeTest;
import yingke.kernel.identity.SignedIn;

/**
 * Every kind of user asks for every operation, and the running program answers as the table says.
 * Nothing of it stays: ids are unknown, and each request is rolled back.
 */
@YingkeTest
class AccessWalkTest {
  private final MockMvcTester http;
  private final TransactionTemplate passing;
  private final RequestMappingHandlerMapping handlers;
  private final Requests requests = new Requests(Operation.document());
  private final AccessTable table = new AccessTable(Operation.all(Operation.document()));

  AccessWalkTest(
      MockMvcTester http,
      PlatformTransactionManager transactions,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
    this.http = http;
    this.handlers = handlers;
    this.passing = new TransactionTemplate(transactions);
  }

  @Test
  void theProgramAnswersEveryKindOfUserAsTheTableSays() {
    var wrong = new ArrayList<String>();
    for (var kind : Kind.all()) {
      var who = as(kind);
      for (var row : table.rows()) {
        int status = status(requests.plain(row.operation()), who);
        if (!fits(status, row, kind))
          wrong.add("%s: %s answers %d".formatted(kind.id(), row.operation(), status));
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** An operation that the document does not tell of would be one that nobody looked at. */
  @Test
  void everyOperationThatTheProgramOpensIsInTheTable() {
    var told = table.rows().stream().map(row -> row.operation().toString()).toList();
    var opened = new ArrayList<String>();
    for (var mapping : handlers.getHandlerMethods().entrySet()) {
      if (!mapping.getValue().getBeanType().getName().startsWith("yingke.")) continue;
      for (var method : mapping.getKey().getMethodsCondition().getMethods())
        for (var path : mapping.getKey().getPatternValues()) opened.add(method + " " + path);
    }
    assertThat(opened).isNotEmpty().isSubsetOf(told);
  }

  @Test
  void everyPersonaHoldsWhatTheTableGivesToTheirPostsAndNothingElse() {
    var kinds = Kind.all().stream().collect(toMap(Kind::id, Kind::authorities));
    for (var persona : json("/api/identity/personas", anonymous())) {
      var session = json("/api/identity/session", bearer(persona.path("id").asString()));
      var expected = new TreeSet<String>();
      if (session.path("seats").isEmpty()) expected.addAll(requireNonNull(kinds.get("person")));
      for (var seat : session.path("seats"))
        expected.addAll(requireNonNull(kinds.get(seat.path("post").asString())));
      var held = new TreeSet<String>();
      session.path("authorities").forEach(authority -> held.add(authority.asString()));
      assertThat(held).as(persona.path("id").asString()).isEqualTo(expected);
    }
  }

  private JsonNode json(String path, RequestPostProcessor who) {
    var answer = http.get().uri(path).with(who).exchange();
    return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
  }

  private RequestPostProcessor bearer(String persona) {
    var answer = http.post().uri("/api/identity/personas/" + persona + "/token").exchange();
    var body = answer.getResponse().getContentAsByteArray();
    var token = JsonMapper.shared().readTree(body).path("token").asString();
    return request -> {
      request.addHeader("Authorization", "Bearer " + token);
      return request;
    };
  }

  private int status(Request request, RequestPostProcessor who) {
    return requireNonNull(
        passing.execute(transaction -> {
          transaction.setRollbackOnly();
          return request.send(http, who).getResponse().getStatus();
        }));
  }

  private static boolean fits(int status, AccessTable.Row row, Kind kind) {
    if (row.signed()) return status == 403;
    if (row.needs().opensFor(kind))
      return status != 401 && status != 403 && status != 415 && status < 500;
    return status == (kind.nobody() ? 401 : 403);
  }

  private static RequestPostProcessor as(Kind kind) {
    return kind.nobody() ? anonymous() : authentication(new SignedIn(kind.caller()));
  }
}
