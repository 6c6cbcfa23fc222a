package yingke.capability.license;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An annotated copy as the license's holder sees it.
 *
 * @param byOrgan whether an organ made it, to handle a case; the holder cannot take that one back
 * @param state of the copy alone; the license may have ended besides
 * @param licenseState how the license stands today
 * @param verifyUrl what its own QR code says
 */
public record CopyView(
    UUID id,
    UUID license,
    String typeName,
    String number,
    String purpose,
    String recipient,
    LocalDate until,
    Instant madeAt,
    String madeByName,
    boolean byOrgan,
    CopyState state,
    LicenseState licenseState,
    @Nullable Instant revokedAt,
    String verifyUrl,
    int pages) {

  /** Whether a copy holds. */
  public enum CopyState {
    VALID,
    /** Its last day has passed. */
    OVER,
    /** Taken back by the holder. */
    TAKEN_BACK
  }
}
