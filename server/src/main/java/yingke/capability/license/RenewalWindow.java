package yingke.capability.license;

import java.time.LocalDate;

/**
 * Whether a license may be renewed (延续) on a day.
 *
 * @param opens first day on which one may apply
 * @param closes last day on which one applies in time
 * @param daysLeft until its last day; negative when that has passed
 * @param sentence for the holder: what to do until when, or why it cannot be renewed
 */
public record RenewalWindow(
    LicenseView license,
    Chance chance,
    LocalDate opens,
    LocalDate closes,
    int daysLeft,
    String sentence) {

  /** What may be done. */
  public enum Chance {
    /** Not yet. */
    EARLY,
    OPEN,
    /** It is taken, but the license ends on its day while it is undecided. */
    LATE,
    /** One applies anew. */
    CLOSED,
    UNDERWAY
  }

  /** Whether one may apply. */
  public boolean open() {
    return chance == Chance.OPEN || chance == Chance.LATE;
  }
}
