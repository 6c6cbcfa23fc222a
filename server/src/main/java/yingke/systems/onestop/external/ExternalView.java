package yingke.systems.onestop.external;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An application in the hands of another system, for its applicant and for officers.
 *
 * @param why the law that binds the item to that system
 * @param state HANDED_OVER, RECEIVED, GRANTED, REFUSED or WITHDRAWN
 * @param ready whether the person can go there now
 * @param waiting why not, in words; null when ready or over
 * @param answerBy last day on which an answer is expected, null when over
 * @param asked whether the department was told that no answer came
 */
record ExternalView(
    String system,
    String systemName,
    String operator,
    String why,
    String state,
    String stateTitle,
    @Nullable String foreignNumber,
    @Nullable String says,
    boolean ready,
    @Nullable String waiting,
    @Nullable LocalDate answerBy,
    boolean asked,
    Instant handedOverAt,
    Instant changedAt) {

  /**
   * Where the browser goes; good for some minutes, without personal data in it.
   *
   * @param systemName whose page it is
   */
  record WayThere(String url, String systemName) {}
}
