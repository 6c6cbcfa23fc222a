package yingke.kernel.web;

/** Something that the program needs is not there at the moment (503); trying later may help. */
public class Unavailable extends RuntimeException {
  private final String code;

  /**
   * @param code stable, lower-case words with hyphens, for programs
   * @param sentence Chinese: what did not happen, and whether to try again
   */
  public Unavailable(String code, String sentence, Throwable cause) {
    super(sentence, cause);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
