package yingke.systems.onestop.retyping;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of another system, filled from a case.
 *
 * @param example what its receipt numbers look like
 * @param number the one that is bound to the case, null when none is yet
 */
record RetypingView(
    String system,
    String systemName,
    List<Line> lines,
    String example,
    @Nullable String number,
    @Nullable Instant boundAt) {

  /**
   * One field, in that system's order.
   *
   * @param value as that system wants it; masked when it is sensitive
   * @param sensitive whether it is asked for one by one, and each time written down
   */
  record Line(int position, String label, String value, boolean sensitive) {}

  /** One value in the clear. */
  record Copied(int position, String value) {}
}
