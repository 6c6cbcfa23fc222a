package yingke.systems.onestop.decisions;

import java.util.Map;

/**
 * What a decision rule says about one application.
 *
 * @param rule id of the rule
 * @param version version of the rule that was asked
 * @param inputs what the rule looked at, nothing more
 * @param granted whether the law's conditions are met
 * @param kind which kind of license to issue, empty when refused
 * @param explanation why, in words for the applicant
 */
public record Ruling(
    String rule,
    String version,
    Map<String, Object> inputs,
    boolean granted,
    String kind,
    String explanation) {
  public Ruling {
    inputs = Map.copyOf(inputs);
  }
}
