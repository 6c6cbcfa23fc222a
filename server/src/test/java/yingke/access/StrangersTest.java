package yingke.access;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yingke.YingkeTest;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Scope;
import yingke.kernel.identity.Seat;
import yingke.kernel.identity.SignedIn;
import yingke.kernel.identity.SubjectRef;
import yingke.systems.onestop.demo.Stories;

/**
 * What is somebody's own or a department's is not there for anybody else, whatever posts they hold:
 * with the real ids of the demonstration, another person and an officer of another department with
 * every authority that posts give get 403 or 404.
 */
@YingkeTest
class StrangersTest {
  private static final String NEIGHBOR = "meteorology";
  private static final String DISTRICT = "341003";
  private static final Set<Integer> HIDDEN = Set.of(403, 404);

  /** Lists of what is everybody's, or of those whose charge is the whole district. */
  private static final Set<String> OF_THE_DISTRICT =
      Set.of(
          "onestop_Publicity_list",
          "audit_Entry_list",
          "audit_Entry_export",
          "casework_Subscriber_list",
          "catalog_Read_list",
          "catalog_Read_export",
          "notice_Outbox_list",
          "notice_Outbox_export");

  /** The demonstration has none of these; the tests of their features ask as strangers. */
  private static final Set<String> HELD_ELSEWHERE =
      Set.of(
          "/api/casework/cases/{id}/files/{file}",
          "/api/onestop/archive-transfers/{id}",
          "/api/onestop/archives/{application}",
          "/api/onestop/cases/{caseId}/disputes/{field}",
          "/api/onestop/cases/{caseId}/license-copies/{copy}/pages/{page}",
          "/api/onestop/hand-outs/{id}/documents/{document}/pages/{page}",
          "/api/onestop/hand-outs/{id}/steps/{step}",
          "/api/onestop/visits/{id}",
          "/api/seal/cases/{caseId}/files/{file}",
          "/api/seal/seals/{id}/files/{file}");

  private final MockMvcTester http;
  private final JdbcClient db;
  private final ApplicationContext context;
  private final TransactionTemplate passing;
  private final Requests requests = new Requests(Operation.document());
  private final List<Operation> operations = Operation.all(Operation.document());

  StrangersTest(
      MockMvcTester http,
      JdbcClient db,
      ApplicationContext context,
      PlatformTransactionManager transactions) {
    this.http = http;
    this.db = db;
    this.context = context;
    this.passing = new TransactionTemplate(transactions);
  }

  @BeforeEach
  void told() {
    Stories.tell(context);
  }

  @Test
  void everyParameterOfAPathHasADeclaredSample() {
    var keys = new TreeSet<String>();
    for (var operation : operations) if (!operation.places().isEmpty()) keys.add(key(operation));
    assertThat(Sample.ALL.keySet()).isEqualTo(keys);
  }

  @Test
  void aStrangerFindsNothing() {
    var found = new ArrayList<String>();
    var shown = new TreeMap<String, Boolean>();
    for (var operation : operations) {
      if (operation.places().isEmpty()) continue;
      var key = key(operation);
      var sample = requireNonNull(Sample.ALL.get(key));
      if (sample.sql().isEmpty()) continue;
      passing.executeWithoutResult(transaction -> {
        transaction.setRollbackOnly();
        if (!sample.make().isEmpty()) db.sql(sample.make()).update();
        var row = db.sql(sample.sql()).query().listOfRows().stream().findFirst().orElse(Map.of());
        assertThat(row).as("something real for " + key).isNotEmpty();
        var request = request(operation, row);
        for (var stranger : strangers(row))
          if (!HIDDEN.contains(status(request, stranger))) found.add(operation.toString());
        if (operation.reads() && !HELD_ELSEWHERE.contains(key))
          shown.merge(key, insiderSees(request, row), Boolean::logicalOr);
      });
    }
    assertThat(found).as("strangers see or do").isEmpty();
    shown.values().removeIf(seen -> seen);
    assertThat(shown).as("those whose it is do not see it either").isEmpty();
  }

  private List<RequestPostProcessor> strangers(Map<String, Object> row) {
    var division = String.valueOf(row.getOrDefault("division", DISTRICT));
    return List.of(person("PERSON:" + UUID.randomUUID()), officer(NEIGHBOR, division));
  }

  private boolean insiderSees(Request request, Map<String, Object> row) {
    return row.get("owner") instanceof String owner && status(request, person(owner)) == 200
        || row.get("department") instanceof String organ
            && status(request, officer(organ, DISTRICT)) == 200;
  }

  /** Lists and their sheets: no number or id of what the stranger may not see. */
  @Test
  void noListOrSheetTellsAStrangerOfOthers() throws IOException {
    var marks =
        db.sql(
                """
                select number from onestop.application where case_id is not null
                union select id::text from onestop.application where case_id is not null
                union select case_id::text from onestop.application where case_id is not null
                """)
            .query(String.class)
            .list();
    assertThat(marks).hasSizeGreaterThan(100);
    var told = new ArrayList<String>();
    int seen = 0;
    for (var operation : operations) {
      if (!operation.reads() || !operation.places().isEmpty()) continue;
      if (OF_THE_DISTRICT.contains(operation.id())) continue;
      for (var stranger : strangers(Map.of("division", "341003998"))) {
        var answer = requests.plain(operation).send(http, stranger).getResponse();
        if (answer.getStatus() == 200) seen++;
        var text = Sheets.text(answer.getContentAsByteArray());
        marks.stream()
            .filter(text::contains)
            .findFirst()
            .ifPresent(mark -> told.add(operation + " tells of " + mark));
      }
    }
    assertThat(told).isEmpty();
    assertThat(seen).isGreaterThan(40);
  }

  private Request request(Operation operation, Map<String, Object> row) {
    var request = requests.plain(operation);
    for (var place : operation.places())
      if (row.get(place) != null)
        request = request.withPlace(place, String.valueOf(row.get(place)));
    return request;
  }

  private static String key(Operation operation) {
    return operation.path().substring(0, operation.path().lastIndexOf('}') + 1);
  }

  private static RequestPostProcessor person(String subject) {
    return as(SubjectRef.parse(subject), authorities("person"), List.of(), Scope.OWN);
  }

  /** Somebody who holds every post of a department, but sees no further than it. */
  private static RequestPostProcessor officer(String department, String division) {
    var all = new HashSet<String>();
    var seats = new ArrayList<Seat>();
    for (var kind : Kind.all())
      if (kind.officer()) {
        all.addAll(kind.authorities());
        seats.add(new Seat(department, kind.id()));
      }
    var who = new SubjectRef(SubjectRef.Kind.STAFF, department + "-everything");
    return as(who, all, seats, new Scope(division, Set.of(department), false));
  }

  private static Set<String> authorities(String id) {
    return Kind.all().stream()
        .filter(kind -> kind.id().equals(id))
        .findFirst()
        .orElseThrow()
        .authorities();
  }

  private static RequestPostProcessor as(
      SubjectRef who, Set<String> authorities, List<Seat> seats, Scope scope) {
    var account = UUID.nameUUIDFromBytes(who.toString().getBytes(StandardCharsets.UTF_8));
    return authentication(
        new SignedIn(new Caller(account.toString(), "某人", who, null, authorities, seats, scope)));
  }

  private int status(Request request, RequestPostProcessor who) {
    return request.send(http, who).getResponse().getStatus();
  }
}
