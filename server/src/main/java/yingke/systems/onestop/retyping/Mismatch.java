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
    UNBOUND("逾期没有绑定受理编号"),
    /** The other system does not know the number. */
    UNKNOWN_THERE("对方系统没有这个编号"),
    /** There it belongs to somebody else. */
    OTHER_PARTY("编号在对方系统是别人的");

    private final String title;

    Flaw(String title) {
      this.title = title;
    }

    /** In the words of lists. */
    String title() {
      return title;
    }
  }
}
