package yingke.capability.casework.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a kind of case moves. Immutable; a case keeps the one that it was opened with.
 *
 * @param content SM3 of the file in hexadecimal: tells versions apart, whatever they call
 *     themselves
 * @param clocks those of the whole procedure; a step's own limit is a clock of its own
 * @param outcomes how a case can end, with its title for people
 * @param opening the step that a new case enters, and what it starts
 * @param anytime actions that every step has
 */
public record Procedure(
    String content,
    String id,
    int version,
    String name,
    List<ClockRule> clocks,
    Map<String, String> outcomes,
    Opening opening,
    List<Step> steps,
    List<Action> anytime) {
  /** Who acts when it is not a post of the case's department. */
  public static final String PARTY = "party";

  public static final String SYSTEM = "system";

  /** Whoever has a branch of the step. */
  public static final String BRANCH = "branch";

  /**
   * A clock that actions start and stop.
   *
   * @param id {@code promise}, which the lamp counts against, {@code statutory}, which gives the
   *     second mark, or another
   * @param limit {@code promised} and {@code statutory}: as the case was opened with; or a limit
   */
  public record ClockRule(String id, String title, String limit, @Nullable String basis) {}

  /** The first step, and the clocks that run from the beginning. */
  public record Opening(String step, List<String> starts) {}

  public Optional<Step> find(String step) {
    return steps.stream().filter(each -> each.id().equals(step)).findFirst();
  }

  public Step step(String id) {
    return find(id).orElseThrow(() -> new IllegalStateException(this.id + " has no step " + id));
  }

  public Optional<ClockRule> clock(String id) {
    return clocks.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /** What may be done in a step, by whomever. */
  public List<Action> actions(Step step) {
    var all = new ArrayList<>(step.ownActions());
    all.addAll(anytime);
    return all;
  }

  /** The first action of that id that a case in the step may take. */
  public Optional<Action> action(Step step, String action) {
    return actions(step).stream().filter(each -> each.id().equals(action)).findFirst();
  }

  /** The title of an action wherever it stands; the id itself when no step has it. */
  public String actionTitle(String action) {
    return steps.stream()
        .flatMap(step -> actions(step).stream())
        .filter(each -> each.id().equals(action))
        .findFirst()
        .map(Action::title)
        .orElse(action);
  }

  /** The title of an action in its step: another step may have one of the same id. */
  public String actionTitle(@Nullable String step, String action) {
    return Optional.ofNullable(step)
        .flatMap(this::find)
        .flatMap(found -> action(found, action))
        .map(Action::title)
        .orElseGet(() -> actionTitle(action));
  }

  public String outcomeTitle(String outcome) {
    return outcomes.getOrDefault(outcome, outcome);
  }
}
