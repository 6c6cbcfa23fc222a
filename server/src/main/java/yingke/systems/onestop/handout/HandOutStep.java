package yingke.systems.onestop.handout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One deed as it is kept; never changed.
 *
 * @param onDay on which it happened, as far as the law cares
 * @param receiver who took it
 * @param file letter of authority, photograph of the place, or the carrier's receipt
 * @param receipt scan of the receipt with the signature; null until it is scanned
 * @param remark why it was not signed, not taken, or came back
 * @param officerName who did it; the applicant's own name for a confirmation
 * @param organ name of the counter's organ, empty for a confirmation
 */
record HandOutStep(
    UUID id,
    UUID command,
    UUID handOut,
    HandOutDeed deed,
    LocalDate onDay,
    @Nullable String place,
    @Nullable String receiver,
    @Nullable ReceiverRole role,
    @Nullable UUID file,
    @Nullable UUID receipt,
    @Nullable String carrier,
    @Nullable String tracking,
    @Nullable String remark,
    @Nullable String witness,
    String officer,
    String officerName,
    String organ,
    Instant at) {
  /** Personal data stay out of logs. */
  @Override
  public String toString() {
    return "HandOutStep[" + deed + "]";
  }
}
