package yingke.capability.license;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a license may be renewed (延续) and how; license-terms.yaml.
 *
 * @param type of the license, null for every type that has none of its own
 * @param earliest so many days before the last day one may apply at the earliest
 * @param latest so many days before the last day one has to have applied
 * @param workdays whether these days are workdays
 * @param begins from when the new term runs
 * @param sameNumber whether the license keeps its number
 */
record RenewalTerm(
    @Nullable String type,
    LocalDate from,
    int earliest,
    int latest,
    boolean workdays,
    Late late,
    Begins begins,
    boolean sameNumber,
    String check,
    String source)
    implements LicenseTerms.Dated {

  /** What becomes of an application that comes too late. */
  enum Late {
    /** It is decided, but until then the license ends on its day. */
    ACCEPTED,
    /** One applies anew. */
    REFUSED
  }

  /** From when the new term runs. */
  enum Begins {
    DECISION,
    EXPIRY
  }
}
