package yingke.systems.cockpit;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Scope;
import yingke.kernel.identity.Seat;
import yingke.kernel.identity.SignedIn;
import yingke.kernel.identity.SubjectRef;

/** What somebody sees in the cockpit, and the lists behind it. */
final class Screen {
  private final MockMvcTester http;
  private final Caller who;

  Screen(MockMvcTester http, Caller who) {
    this.http = http;
    this.who = who;
  }

  static Caller leader() {
    return caller("office", "leader", true, "cockpit.overview.read");
  }

  static Caller director(String department) {
    return caller(department, "director", false, "cockpit.overview.read");
  }

  static Caller caller(String department, String post, boolean all, String authority) {
    return new Caller(
        "c-" + department + post,
        post,
        new SubjectRef(SubjectRef.Kind.STAFF, department + post),
        null,
        Set.of(authority, "casework.case.read", "onestop.rating.read"),
        List.of(new Seat(department, post)),
        new Scope("341003", Set.of(department), all));
  }

  MvcTestResult get(String uri) {
    return http.get().uri(uri).with(authentication(new SignedIn(who))).exchange();
  }

  <T> T read(String uri, String path) {
    return JsonPath.read(text(get(uri)), path);
  }

  /** Every number with a list: where it is listed, and how many it says there are. */
  Map<String, Number> counts() {
    var found = new java.util.LinkedHashMap<String, Number>();
    collect(read("/api/cockpit/overview", "$"), found);
    return found;
  }

  private static void collect(Object json, Map<String, Number> found) {
    if (json instanceof List<?> list) list.forEach(each -> collect(each, found));
    if (!(json instanceof Map<?, ?> map)) return;
    if (map.get("list") instanceof String list && map.get("value") instanceof Number value)
      found.put(list, value);
    else map.values().forEach(each -> collect(each, found));
  }

  /** How many a list really holds, through all its stretches. */
  int length(String list) {
    var all = new ArrayList<Object>();
    String after = "";
    do {
      var uri = list + (list.contains("?") ? "&" : "?") + "limit=200" + after;
      var page = text(get(uri));
      all.addAll(JsonPath.<List<Object>>read(page, "$.items"));
      String next = JsonPath.read(page, "$.next");
      after = next == null ? "" : "&after=" + next;
    } while (!after.isEmpty());
    return all.size();
  }

  static String text(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
