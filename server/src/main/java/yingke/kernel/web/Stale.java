package yingke.kernel.web;

/** Somebody else changed it first (409): the caller reloads and decides again. */
public class Stale extends RuntimeException {
  /**
   * @param sentence Chinese: what was changed and what to do now
   */
  public Stale(String sentence) {
    super(sentence);
  }
}
