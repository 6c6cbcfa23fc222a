package yingke.coverage;

import static org.awaitility.Awaitility.await;
import static yingke.systems.onestop.Counter.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yingke.kernel.calendar.Bygone;
import yingke.province.SandboxProvince;
import yingke.systems.onestop.Counter;
import yingke.systems.onestop.items.Mode;
import yingke.systems.onestop.items.ServiceItem;

/** A robot applicant and robot officers who do everything over HTTP, one item after the other. */
final class Robots {
  private static final String APPLICATIONS = "/api/onestop/applications/";
  private static final String CASES = "/api/casework/cases/";
  private static final int MOST_ACTS = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Counter counter;
  private final Roster roster;
  private final @Nullable SandboxProvince province;
  private final Bygone clock;
  private final Map<String, RequestPostProcessor> signedIn = new HashMap<>();
  private String refused = "";

  Robots(Counter counter, Roster roster, Bygone clock) {
    this(counter, roster, null, clock);
  }

  /**
   * @param province where external items are finished; null when none is taken
   */
  Robots(Counter counter, Roster roster, @Nullable SandboxProvince province, Bygone clock) {
    this.counter = counter;
    this.roster = roster;
    this.province = province;
    this.clock = clock;
  }

  /** What came of an item: its application, and what kept it from the end. */
  record Way(String application, Optional<String> stuck) {}

  /**
   * From the draft to the grant.
   *
   * @param ago how long ago the applicant began: what a public notice or the ten days of other
   *     departments take has then passed
   */
  Way take(ServiceItem item, RequestPostProcessor applicant, Duration ago) {
    var begun = clock.instant().minus(ago);
    var id = begin(item, applicant, begun);
    if (item.mode() == Mode.EXTERNAL && province != null)
      finishElsewhere(province, application(applicant, id));
    boolean past = true;
    for (int acts = 0; acts < MOST_ACTS; acts++) {
      var now = application(applicant, id);
      var state = now.path("state").asString();
      if (state.equals("GRANTED")) return new Way(id, Optional.empty());
      if (!state.equals("SUBMITTED")) return new Way(id, Optional.of(state));
      var caseId = now.path("progress").path("caseId").asString();
      if (past && clock.at(begun, () -> actOnce(caseId, begun))) continue;
      past = false;
      if (!actSoon(applicant, id, caseId))
        return new Way(
            id,
            Optional.of("nobody goes on: " + now.path("progress").path("step") + " " + refused));
    }
    return new Way(id, Optional.of("no end in sight"));
  }

  /** Hands an application in at that moment and tells its id. */
  String begin(ServiceItem item, RequestPostProcessor applicant, Instant then) {
    return clock.at(then, () -> apply(item, applicant, then));
  }

  /** Where a case is, as an officer sees it. */
  String step(String officer, String caseId) {
    return caseOf(persona(officer), caseId).path("step").path("id").asString();
  }

  /** The person finishes the form over there, and the clerk over there decides. */
  private static void finishElsewhere(SandboxProvince province, JsonNode application) {
    var number = application.path("number").asString();
    await(number + " is handed over").atMost(PATIENCE).until(() -> province.knows(number));
    province.finish(number);
    province.decide(number, true, "符合规定");
  }

  /** Acts in the present, as soon as somebody can. */
  private boolean actSoon(RequestPostProcessor applicant, String id, String caseId) {
    var latest = clock.instant().plus(PATIENCE);
    while (clock.instant().isBefore(latest)) {
      if (actOnce(caseId, clock.instant()) || isOver(applicant, id)) return true;
      pause();
    }
    return false;
  }

  JsonNode application(RequestPostProcessor who, String id) {
    return JSON.readTree(text(counter.application(who, id)));
  }

  JsonNode documents(RequestPostProcessor who, String id) {
    return JSON.readTree(text(counter.get(who, APPLICATIONS + id + "/documents")));
  }

  private boolean isOver(RequestPostProcessor who, String id) {
    return !application(who, id).path("state").asString().equals("SUBMITTED");
  }

  private String apply(ServiceItem item, RequestPostProcessor who, Instant then) {
    var id = counter.draft(who, item.id());
    var all = new FilledForm(LocalDate.ofInstant(then, clock.getZone())).of(item.form().schema());
    var typed = new LinkedHashMap<String, Object>();
    for (var field : item.form().fields()) {
      var shown = field.showWhen() == null || field.showWhen().holds(all);
      if (asked(field) && shown) typed.put(field.name(), all.get(field.name()));
    }
    counter.fill(who, id, typed);
    var values = new HashMap<String, Object>();
    var begun = application(who, id);
    begun.path("values").properties().forEach(v -> values.put(v.getKey(), plain(v.getValue())));
    for (var material : item.materials()) {
      var waived = false;
      for (var shown : begun.path("materials"))
        if (shown.path("id").asString().equals(material.id()))
          waived = shown.path("state").asString().equals("WAIVED");
      if (!waived && material.neededFor(values)) counter.bring(who, id, material.id());
    }
    var submitted = counter.submit(who, id, Counter.key());
    if (submitted.getResponse().getStatus() >= 300)
      throw new AssertionError(item.id() + " is not taken: " + text(submitted));
    return id;
  }

  /** What nobody but the applicant knows; this one acts for no child. */
  private static boolean asked(ServiceItem.Field field) {
    return field.prefill() == null || field.prefill().startsWith("ward.");
  }

  private static Object plain(JsonNode value) {
    return JSON.convertValue(value, Object.class);
  }

  /** The primary action of whichever officer has one; false when it waits for time to pass. */
  private boolean actOnce(String caseId, Instant then) {
    var seen = caseOf(persona("district-leader"), caseId);
    for (var officer : officers(seen)) {
      var who = persona(officer);
      for (var action : caseOf(who, caseId).path("actions"))
        if (action.path("kind").asString().equals("primary") && done(who, caseId, action, then))
          return true;
    }
    return false;
  }

  /** Of the case's own department, and of those that are asked side by side. */
  private List<String> officers(JsonNode seen) {
    var departments = new LinkedHashSet<String>();
    departments.add(seen.path("department").asString());
    for (var branch : seen.path("branches")) departments.add(branch.path("department").asString());
    var division = seen.path("division").asString();
    return departments.stream().flatMap(each -> roster.officers(each, division).stream()).toList();
  }

  private JsonNode caseOf(RequestPostProcessor who, String caseId) {
    return JSON.readTree(text(counter.get(who, CASES + caseId)));
  }

  private boolean done(RequestPostProcessor who, String caseId, JsonNode action, Instant then) {
    var content = new HashMap<String, Object>();
    if (action.path("opinionRequired").asBoolean()) content.put("opinion", "经核对，符合规定。");
    if (action.path("form").isObject()) {
      Map<String, Object> schema =
          JSON.convertValue(action.path("form"), new TypeReference<Map<String, Object>>() {});
      var day = LocalDate.ofInstant(then, clock.getZone());
      content.put("form", new FilledForm(day).of(schema));
    }
    MvcTestResult answer = counter.act(who, caseId, action.path("id").asString(), content);
    int status = answer.getResponse().getStatus();
    if (status == 400) throw new AssertionError(action + " refused: " + text(answer));
    refused = status < 300 ? "" : status + " " + text(answer);
    return status < 300;
  }

  /** A session that is opened in the past has ended in the present. */
  RequestPostProcessor persona(String id) {
    return signedIn.computeIfAbsent(id, _ -> clock.at(Instant.now(), () -> counter.persona(id)));
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }
}
