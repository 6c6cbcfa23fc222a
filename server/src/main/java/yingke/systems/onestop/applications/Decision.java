package yingke.systems.onestop.applications;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about an application and why.
 *
 * @param round the first decision, or the one after people looked at it again
 * @param rule id of the rule that decided, null when people did
 * @param inputs what the rule looked at, nothing more; empty when people decided
 * @param kind which kind of license to issue; empty where there is only one
 * @param explanation in words for the applicant
 */
public record Decision(
    UUID application,
    Round round,
    @Nullable String rule,
    @Nullable String ruleVersion,
    Map<String, Object> inputs,
    boolean granted,
    String kind,
    String explanation,
    Instant decidedAt) {
  /** Which decision it is. */
  public enum Round {
    FIRST,
    REVIEW
  }

  public Decision {
    inputs = Map.copyOf(inputs);
  }

  /** Personal data stay out of logs. */
  @Override
  public String toString() {
    return "Decision[%s, %s, granted=%s]".formatted(application, round, granted);
  }
}
