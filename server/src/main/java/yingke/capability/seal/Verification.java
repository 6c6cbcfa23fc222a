package yingke.capability.seal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the check of a signed OFD found, step by step in the order of GB/T 38540.
 *
 * @param valid whether every step passed
 * @param sentence the conclusion for anybody to understand
 * @param since what became of the seal after it sealed this; null while it is in use
 * @param sealName of the last signature that could be read
 * @param signer name in the certificate of who sealed
 * @param signedAt the time that the signature states
 */
public record Verification(
    boolean valid,
    String sentence,
    @Nullable String since,
    @Nullable String sealName,
    @Nullable String signer,
    @Nullable Instant signedAt,
    List<Step> steps) {
  public Verification {
    steps = List.copyOf(steps);
  }

  /** What a step came to; one that needs what an earlier one could not read is skipped. */
  public enum Result {
    PASSED,
    FAILED,
    SKIPPED
  }

  /**
   * One thing that was checked.
   *
   * @param id stable word: file, decode, signature, signer, listed, seal, validity, content, time
   * @param signature which of the document's signatures, from 1; 0 for the file as a whole
   * @param sentence what was found, in Chinese
   */
  public record Step(int signature, String id, String title, Result result, String sentence) {}
}
