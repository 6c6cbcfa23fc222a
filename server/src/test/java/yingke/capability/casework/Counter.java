package yingke.capability.casework;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.Scope;
import yingke.kernel.identity.Seat;
import yingke.kernel.identity.SignedIn;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.identity.SubjectRef.Kind;

/** The people in front of and behind a counter, for tests. */
final class Counter {
  static final String TOWN = "341003104000";
  static final Map<String, Object> FINDINGS =
      Map.of("inspectedOn", "2026-11-20", "findings", "场所整洁，设施齐全", "conclusion", "符合");
  static final Map<String, Object> UNREADABLE =
      Map.of("items", List.of(Map.of("material", "经营场所布局图", "problem", "照片看不清，请重拍")));

  private Counter() {}

  /** A firm that nobody else in the tests is. */
  static Caller firm() {
    var id = UUID.randomUUID().toString();
    return new Caller(
        "c-" + id,
        "程某",
        new SubjectRef(Kind.PERSON, "p-" + id),
        new SubjectRef(Kind.LEGAL_ENTITY, id),
        Set.of("casework.case.own"),
        List.of(),
        Scope.OWN);
  }

  static Caller officer(String department, String post, int number) {
    var account = "o-%s-%s-%d".formatted(department, post, number);
    return new Caller(
        account,
        post + number,
        new SubjectRef(Kind.STAFF, account),
        null,
        Set.of("casework.case.act", "casework.case.read"),
        List.of(new Seat(department, post)),
        new Scope("341003", Set.of(department), false));
  }

  static Caller market(String post) {
    return officer("market", post, 1);
  }

  static Caller leader() {
    return new Caller(
        "o-leader",
        "领导",
        new SubjectRef(Kind.STAFF, "o-leader"),
        null,
        Set.of("casework.case.read"),
        List.of(new Seat("office", "leader")),
        new Scope("341003", Set.of("office"), true));
  }

  static OpenCase application(Caller firm, String procedure, String department) {
    var id = UUID.randomUUID();
    return new OpenCase(
        UUID.randomUUID(),
        procedure,
        "onestop.application:" + id,
        "T" + id,
        "食品经营许可（散装食品销售）",
        firm.party(),
        "云谷" + id.toString().substring(0, 8) + "茶叶有限公司",
        department,
        TOWN,
        7,
        10,
        Map.of(),
        null);
  }

  /** The same application under another command or with another subject. */
  static OpenCase likewise(OpenCase asked, UUID command, String subject) {
    return new OpenCase(
        command,
        asked.procedure(),
        asked.matter(),
        asked.number(),
        subject,
        asked.party(),
        asked.partyName(),
        asked.department(),
        asked.division(),
        asked.promisedLimit(),
        asked.statutoryLimit(),
        asked.data(),
        asked.parent());
  }

  static <T> T as(Caller caller, Supplier<T> work) {
    return Callers.as(caller, work);
  }

  static ActOnCase act(CaseView seen, String action) {
    return act(seen, action, "同意", Map.of());
  }

  static ActOnCase act(
      CaseView seen, String action, @Nullable String opinion, Map<String, Object> form) {
    return new ActOnCase(
        seen.id(), seen.version(), UUID.randomUUID(), action, opinion, List.of(), form);
  }

  static RequestPostProcessor signedIn(Caller caller) {
    return authentication(new SignedIn(caller));
  }

  /** What stands at a place of an answer. */
  static <T> T json(MvcTestResult result, String path) {
    try {
      return JsonPath.read(result.getResponse().getContentAsString(StandardCharsets.UTF_8), path);
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Lets days pass: everything in the case's clocks happened so many days earlier. */
  static void moveBack(JdbcClient db, CaseView seen, int days) {
    db.sql(
            """
            with w as (
              update casework.work_item set timer_at = now() - interval '1 second'
              where case_id = :id)
            update casework.case_file
            set clocks = (
                  select jsonb_build_object('all', jsonb_agg(
                    c || jsonb_build_object(
                      'started', (c->>'started')::timestamptz - make_interval(days => :days),
                      'pauses', coalesce((
                        select jsonb_agg(p || jsonb_build_object(
                          'from', (p->>'from')::timestamptz - make_interval(days => :days)))
                        from jsonb_array_elements(c->'pauses') p), '[]'))))
                  from jsonb_array_elements(clocks->'all') c)
            where id = :id
            """)
        .param("id", seen.id())
        .param("days", days)
        .update();
  }
}
