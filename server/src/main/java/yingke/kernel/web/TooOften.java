package yingke.kernel.web;

import java.time.Duration;

/** Somebody asks more often than people do (429); the answer tells when to try again. */
public class TooOften extends RuntimeException {
  private final transient Duration retryAfter;

  /**
   * @param sentence Chinese: what was too often and what to do instead
   * @param retryAfter how long to wait
   */
  public TooOften(String sentence, Duration retryAfter) {
    super(sentence);
    this.retryAfter = retryAfter;
  }

  public Duration retryAfter() {
    return retryAfter;
  }
}
