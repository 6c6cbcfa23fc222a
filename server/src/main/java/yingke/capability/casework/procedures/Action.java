package yingke.capability.casework.procedures;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingke.capability.casework.clocks.Limit;

/**
 * What can be done in a step.
 *
 * @param by who may do it: a post, {@code party} or {@code system}; {@code branch} for whoever has
 *     a branch of the step; the step's actor when the file says nothing
 * @param form what has to be filled in; null for nothing
 * @param guards names of the rules to check
 * @param explanation what it means and what follows, in plain words
 * @param unless actions after which this one can no longer be done in the case; an action that is
 *     done once names itself
 * @param told whether opinion and form are for the applicant to read
 */
public record Action(
    String id,
    String title,
    Kind kind,
    String by,
    Target target,
    boolean opinionRequired,
    boolean filesRequired,
    @Nullable ActionForm form,
    List<String> guards,
    @Nullable String explanation,
    List<String> unless,
    boolean told,
    Effects effects) {

  /** How the button looks. */
  public enum Kind {
    PRIMARY,
    NORMAL,
    DANGER
  }

  /** Where the case goes. */
  public sealed interface Target {}

  /** To a step. */
  public record ToStep(String step) implements Target {}

  /** To its end. */
  public record ToOutcome(String outcome) implements Target {}

  /** To the step that it came from. */
  public record Back() implements Target {}

  /** The branch is done; where the case then goes is said once for all branches. */
  public record ToJoin() implements Target {}

  /**
   * What it does to the procedure's clocks.
   *
   * @param extend what is added, in the unit of the clock's limit
   * @param asOfReceipt clocks start as of the day on which the step's own clock started: the
   *     receipt, when an application counts as accepted because nobody said otherwise in time
   */
  public record Effects(
      List<String> start,
      List<String> stop,
      List<String> pause,
      List<String> resume,
      Map<String, Limit> extend,
      boolean asOfReceipt) {
    static final Effects NONE =
        new Effects(List.of(), List.of(), List.of(), List.of(), Map.of(), false);
  }
}
