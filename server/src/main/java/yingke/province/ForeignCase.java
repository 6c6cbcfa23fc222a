package yingke.province;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A matter that the district handed over to a system of the province or the state.
 *
 * @param number of the district's application
 * @param values what the person had filled in, by title
 * @param back where the person goes afterwards
 * @param foreignNumber empty until the form is finished here
 */
record ForeignCase(
    String number,
    String system,
    String systemName,
    String item,
    String applicant,
    Map<String, Object> values,
    String back,
    String foreignNumber,
    State state,
    Instant at) {
  enum State {
    HANDED_OVER,
    RECEIVED,
    GRANTED,
    REFUSED,
    WITHDRAWN
  }

  boolean open() {
    return state == State.HANDED_OVER || state == State.RECEIVED;
  }

  ForeignCase received(String given, Instant now) {
    return with(given, State.RECEIVED, now);
  }

  ForeignCase ended(State end, Instant now) {
    return with(foreignNumber, end, now);
  }

  private ForeignCase with(String given, State next, Instant now) {
    return new ForeignCase(
        number, system, systemName, item, applicant, values, back, given, next, now);
  }

  Map<String, Object> status(String says) {
    var body = new LinkedHashMap<String, Object>();
    body.put("state", state.name());
    body.put("foreignNumber", foreignNumber);
    body.put("says", says);
    body.put("at", at.toString());
    return body;
  }
}
