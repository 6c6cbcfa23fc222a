package yingke.capability.casework.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one case of a bulk action: done as a whole, or untouched.
 *
 * @param version of the case afterwards; null when it was refused
 * @param stepTitle where it is now; null when it was refused
 * @param code for programs, as in a problem; null when it was done
 * @param sentence why it was refused and what to do; null when it was done
 */
record BulkAnswer(
    UUID caseId,
    boolean done,
    @Nullable Integer version,
    @Nullable String stepTitle,
    @Nullable String code,
    @Nullable String sentence) {
  static BulkAnswer refused(UUID caseId, String code, @Nullable String sentence) {
    return new BulkAnswer(caseId, false, null, null, code, sentence);
  }
}
