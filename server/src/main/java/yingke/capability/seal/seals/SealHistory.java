package yingke.capability.seal.seals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import yingke.capability.seal.SealAct;

/**
 * A seal's whole life, and what this caller may do to it now.
 *
 * @param editions earlier ones, before it was renewed
 * @param files what the applicant rested on
 * @param acts in the order of a seal's life
 * @param renewableFrom the day from which it can be renewed; of no meaning before it was made
 */
record SealHistory(
    List<SealStep> steps,
    List<Edition> editions,
    List<BasisFile> files,
    List<SealAct> acts,
    Instant renewableFrom) {

  /** The seal as it was before a renewal. */
  record Edition(
      int edition, String number, Instant validFrom, Instant validUntil, Instant replacedAt) {}

  /** A file that belongs to the application. */
  record BasisFile(UUID file, String name) {}
}
