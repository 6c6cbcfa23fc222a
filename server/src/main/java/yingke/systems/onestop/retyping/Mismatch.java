package yingke.systems.onestop.retyping;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the nightly look found about a case that has to be typed into another system.
 *
 * @param caseNumber number of the application
 * @param foreignNumber null when none was bound
 */
record Mismatch(
    UUID application,
    UUID caseId,
    String caseNumber,
    String item,
    String department,
    String system,
    Flaw kind,
    @Nullable String foreignNumber,
    LocalDate foundOn) {
  /** What is wrong. */
  enum Flaw {
    /** Nobody bound a number in time. */
    UNBOUND,
    /** The other system does not know the number. */
    UNKNOWN_THERE,
    /** There it belongs to somebody else. */
    OTHER_PARTY
  }
}
