package yingke.capability.license;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.capability.license.CopyView.CopyState;

/** An annotated copy as it is stored. */
record StoredCopy(
    UUID id,
    UUID command,
    UUID license,
    String holder,
    String purpose,
    String recipient,
    @Nullable String matter,
    LocalDate validUntil,
    LocalDate madeOn,
    Instant madeAt,
    String madeBy,
    String madeByName,
    String code,
    UUID file,
    String sm3,
    int pages,
    @Nullable Instant revokedAt,
    @Nullable String revokedBy) {

  /** As of a day: nobody has to touch it for it to end. */
  CopyState state(LocalDate day) {
    if (revokedAt != null) return CopyState.TAKEN_BACK;
    return validUntil.isBefore(day) ? CopyState.OVER : CopyState.VALID;
  }
}
