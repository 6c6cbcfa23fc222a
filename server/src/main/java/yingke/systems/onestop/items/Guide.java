package yingke.systems.onestop.items;

import java.util.List;

/**
 * The guide (办事指南), in words that need no explanation.
 *
 * @param notNeeded what the law lets one do without it, told before anybody fills anything in
 * @param remedies what one can do against a decision
 */
public record Guide(
    String summary,
    List<Exemption> notNeeded,
    List<String> who,
    List<String> notFor,
    List<Benefit> benefits,
    List<GuideStep> steps,
    String time,
    Fee fee,
    String result,
    String remedies,
    List<Place> places,
    List<Faq> faq) {
  /** Lists that a file may leave out are empty. */
  public Guide {
    if (notNeeded == null) notNeeded = List.of();
    if (who == null) who = List.of();
    if (notFor == null) notFor = List.of();
    if (benefits == null) benefits = List.of();
    if (steps == null) steps = List.of();
    if (places == null) places = List.of();
    if (faq == null) faq = List.of();
  }

  /**
   * A case for which nobody has to apply.
   *
   * @param when the case, as people would say it: 房前屋后自己的零星几棵树
   * @param then what one may do at once
   * @param source the article that says so
   */
  public record Exemption(String when, String then, String source, ServiceItem.Check check) {}

  /** What a holder enjoys from an age on. */
  public record Benefit(int from, String kind, String text) {}

  /** One step of the way, as the applicant lives it. */
  public record GuideStep(String title, String text) {}

  /** What it costs. */
  public record Fee(boolean free, String text) {}

  /** A counter that takes the application. */
  public record Place(String name, String hours, String phone, ServiceItem.Check check) {}

  /** A question people ask and its answer. */
  public record Faq(String question, String answer) {}
}
