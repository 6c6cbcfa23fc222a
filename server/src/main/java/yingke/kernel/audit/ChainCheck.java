package yingke.kernel.audit;

import org.jspecify.annotations.Nullable;

/**
 * A hash chain that can be walked from its beginning. {@code ./yingke check audit} finds every bean
 * of this type and runs it, so memory must stay bounded however long the chain is.
 */
public interface ChainCheck {
  /** What is checked, in Chinese: “审计日志”. */
  String name();

  /** Walks the whole chain, or all chains of its kind. */
  Report check();

  /**
   * What was found.
   *
   * @param sealed how many links hold
   * @param head the last hash in hexadecimal, to be compared with one noted elsewhere; null when
   *     the chain is empty or there are many
   * @param waiting how many entries are not chained yet
   * @param broken the first place that does not hold, as a sentence; null when all do
   */
  record Report(long sealed, @Nullable String head, long waiting, @Nullable String broken) {
    public boolean intact() {
      return broken == null;
    }
  }
}
