package yingke.systems.onestop.applications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant promised in place of a material: to bring it later (容缺受理), or that it is so
 * (告知承诺). The words are kept as they were accepted.
 *
 * @param material that comes later; {@link #COMMITMENT} for a promise that it is so
 * @param says the accepted text
 * @param follows what happens when it is not kept
 * @param days workdays from acceptance; 0 for a commitment
 * @param due last day, null until the case is accepted and for a commitment
 * @param arrivedAt when the material came
 * @param caseId of the work item that asks the department what follows, null when none is needed
 * @param outcome of that case: settled, extended or consequence
 */
public record Promise(
    UUID id,
    UUID application,
    String material,
    String says,
    String follows,
    int days,
    Instant acceptedAt,
    @Nullable LocalDate due,
    @Nullable Instant remindedAt,
    @Nullable Instant arrivedAt,
    @Nullable UUID caseId,
    @Nullable String outcome) {
  /** Stands for the material of a 告知承诺, which has none. */
  public static final String COMMITMENT = "";

  private static final String MATTER = "onestop.promise:";

  public boolean isCommitment() {
    return material.equals(COMMITMENT);
  }

  /** Still to be brought. */
  public boolean isOpen() {
    return !isCommitment() && arrivedAt == null && !"consequence".equals(outcome);
  }

  /** What the case says it is about that asks the department what follows. */
  public String matter() {
    return MATTER + application + ":" + material + ":" + due;
  }

  public static boolean isMatter(String matter) {
    return matter.startsWith(MATTER);
  }

  /** The application of such a matter. */
  public static UUID applicationOf(String matter) {
    return UUID.fromString(matter.substring(MATTER.length()).split(":")[0]);
  }
}
