package yingke.access;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yingke.YingkeTest;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Scope;
import yingke.kernel.identity.Seat;
import yingke.kernel.identity.SignedIn;

/**
 * Whatever is sent to whatever operation by whoever may do most, the answer comes soon, is no
 * failure of the program, tells nothing of its inside and speaks Chinese. The same input at every
 * run, and all of it with {@code -Dfuzz.all=true}; each request is rolled back.
 */
@YingkeTest
class FuzzTest {
  private static final long SLOW_MILLIS = 3_000;
  private static final int BRIEF = 200;
  private static final List<Kind> OFFICERS = Kind.all().stream().filter(Kind::officer).toList();
  private static final List<Kind> PEOPLE =
      Kind.all().stream().filter(kind -> !kind.officer() && kind.authorities().size() > 1).toList();
  private static final Pattern INSIDE =
      Pattern.compile(
          "java\\.|yingke\\.[a-z]+\\.|org\\.[a-z]+\\.|Exception|\\bat [a-z]+\\.|PSQL|select |insert ");
  private static final Pattern CHINESE = Pattern.compile("\"detail\":\"[^\"]*\\p{IsHan}");

  private final MockMvcTester http;
  private final JdbcClient db;
  private final TransactionTemplate passing;
  private final Requests requests = new Requests(Operation.document());

  FuzzTest(MockMvcTester http, JdbcClient db, PlatformTransactionManager transactions) {
    this.http = http;
    this.db = db;
    this.passing = new TransactionTemplate(transactions);
  }

  @Test
  void nonsenseIsAnsweredWithASentence() {
    var wrong = new TreeSet<String>();
    var officer = mightiest("market");
    var person = mightiest("person");
    for (var row : new AccessTable(Operation.all(Operation.document())).rows()) {
      var who = OFFICERS.stream().anyMatch(row.needs()::opensFor) ? officer : person;
      for (var nonsense : new Nonsense(requests, row.operation(), real(row.operation())).some())
        wrong.addAll(faults(nonsense, who));
    }
    assertThat(wrong).isEmpty();
  }

  /** Things that exist, so that nonsense comes further than to "not found". */
  private Request real(Operation operation) {
    var request = requests.plain(operation);
    if (operation.places().isEmpty()) return request;
    var key = operation.path().substring(0, operation.path().lastIndexOf('}') + 1);
    var sample = Sample.ALL.get(key);
    if (sample == null || sample.sql().isEmpty()) return request;
    for (var row : db.sql(sample.sql()).query().listOfRows())
      for (var place : operation.places())
        if (row.get(place) != null)
          request = request.withPlace(place, String.valueOf(row.get(place)));
    return request;
  }

  private List<String> faults(Request nonsense, RequestPostProcessor who) {
    long began = System.nanoTime();
    var answer =
        requireNonNull(
            passing.execute(transaction -> {
              transaction.setRollbackOnly();
              return nonsense.send(http, who).getResponse();
            }));
    var faults = new ArrayList<String>();
    long millis = (System.nanoTime() - began) / 1_000_000;
    if (millis > SLOW_MILLIS) faults.add("takes " + millis + " ms");
    int status = answer.getStatus();
    if (status >= 500 && status != 503) faults.add("answers " + status);
    if (status >= 400 && !refusedAtTheWall(answer)) faults.addAll(inside(answer));
    return faults.stream().map(fault -> brief(nonsense) + " " + fault).toList();
  }

  /** An address that could never be ours: the container tells it, see RefusingNonsenseTest. */
  private static boolean refusedAtTheWall(MockHttpServletResponse answer) {
    return answer.getStatus() == 400 && answer.getContentType() == null;
  }

  private static List<String> inside(MockHttpServletResponse answer) {
    var text = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    var faults = new ArrayList<String>();
    if (!String.valueOf(answer.getContentType()).startsWith("application/problem+json"))
      faults.add("answers as " + answer.getContentType());
    if (!CHINESE.matcher(text).find()) faults.add("has no sentence: " + text);
    if (INSIDE.matcher(text).find()) faults.add("tells of its inside: " + text);
    return faults;
  }

  private static String brief(Request request) {
    var text = request.toString();
    return text.substring(0, Math.min(BRIEF, text.length()));
  }

  private static RequestPostProcessor mightiest(String department) {
    boolean person = department.equals("person");
    var kinds = person ? PEOPLE : OFFICERS;
    var all = new HashSet<String>();
    kinds.forEach(kind -> all.addAll(kind.authorities()));
    var like = kinds.getFirst().caller();
    return authentication(
        new SignedIn(
            new Caller(
                like.account(),
                like.name(),
                like.subject(),
                null,
                all,
                person
                    ? List.of()
                    : kinds.stream().map(kind -> new Seat(department, kind.id())).toList(),
                person ? Scope.OWN : new Scope("341003", Set.of(department), true))));
  }
}
