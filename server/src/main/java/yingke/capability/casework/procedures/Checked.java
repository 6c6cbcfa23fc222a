package yingke.capability.casework.procedures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in the text of a procedure.
 *
 * @param id null when it cannot be read, and so with the rest
 * @param mistakes in the order of the text; empty when it may be published
 * @param drawing BPMN 2.0 with its diagram; null while there are mistakes
 */
record Checked(
    @Nullable String id,
    @Nullable Integer version,
    @Nullable String name,
    List<Mistake> mistakes,
    @Nullable String drawing) {
  /** Something wrong in a line, counted from 1, and how to mend it. */
  record Mistake(int line, String sentence) {}
}
