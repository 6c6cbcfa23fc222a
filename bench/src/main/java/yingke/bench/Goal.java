package yingke.bench;

/**
 * What a benchmark has to reach.
 *
 * @param says in words: {@code cases/s against Flowable}
 * @param measured the figure of this run
 * @param wanted its limit
 * @param atLeast whether the limit is a lower one
 */
public record Goal(String says, double measured, double wanted, boolean atLeast) {
  /** Whether the run reached it. */
  public boolean met() {
    return atLeast ? measured >= wanted : measured <= wanted;
  }

  @Override
  public String toString() {
    return "%s: %.2f, wanted %s %.2f: %s"
        .formatted(says, measured, atLeast ? "≥" : "≤", wanted, met() ? "met" : "NOT MET");
  }
}
