package yingke.systems.cockpit.overview;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import org.springframework.web.util.UriUtils;

/** Where the cases behind a number are listed. Immutable: each word narrows the list. */
record Lists(String path, String narrowed) {
  static final Lists CASES = new Lists("/api/casework/cases", "");
  static final Lists RATINGS = new Lists("/api/onestop/ratings", "");

  Lists with(String name, Object value) {
    var one = name + "=" + UriUtils.encodeQueryParam(value.toString(), UTF_8);
    return new Lists(path, narrowed.isEmpty() ? one : narrowed + "&" + one);
  }

  Lists opened(LocalDate from, LocalDate to) {
    return with("from", from).with("to", to);
  }

  Lists closed(LocalDate from, LocalDate to) {
    return with("closedFrom", from).with("closedTo", to);
  }

  Count count(long value) {
    return new Count(value, narrowed.isEmpty() ? path : path + "?" + narrowed);
  }
}
