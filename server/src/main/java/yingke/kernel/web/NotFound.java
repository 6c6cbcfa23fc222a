package yingke.kernel.web;

/**
 * Nothing there, or nothing that this caller may know of (404): a forged id and a foreign id answer
 * alike.
 */
public class NotFound extends RuntimeException {
  /**
   * @param sentence Chinese: what was looked for and where to look instead
   */
  public NotFound(String sentence) {
    super(sentence);
  }
}
