package yingke.systems.onestop.handout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.systems.onestop.handout.HandOut.HandOutState;
import yingke.systems.onestop.items.Pickup;

/**
 * A result on its way.
 *
 * @param organ that decided
 * @param late whether the last day has passed and it is not served
 * @param how it was served, in words; null until then
 * @param steps what was done, oldest first; not in lists
 * @param documents that are handed out, and the receipt; only for the counter
 */
record HandOutView(
    UUID id,
    String number,
    String itemName,
    String organ,
    String applicantName,
    List<Pickup> ways,
    LocalDate decidedOn,
    LocalDate dueOn,
    boolean late,
    HandOutState state,
    String stateTitle,
    @Nullable String how,
    @Nullable LocalDate servedOn,
    List<StepLine> steps,
    List<DocumentLine> documents) {

  /** One deed. */
  record StepLine(
      UUID id,
      HandOutDeed deed,
      String title,
      LocalDate onDay,
      @Nullable String place,
      @Nullable String receiver,
      @Nullable String roleTitle,
      @Nullable String carrier,
      @Nullable String tracking,
      @Nullable String remark,
      @Nullable String witness,
      boolean hasFile,
      boolean hasReceipt,
      String officerName,
      String organ,
      Instant at) {}

  /** A document to print. */
  record DocumentLine(UUID id, String title, String number, int pages) {}
}
