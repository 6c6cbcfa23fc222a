package yingke.kernel.web;

/**
 * A rule of the domain that the request breaks; its sentence is shown to the user as it is (409).
 */
public class RuleBroken extends RuntimeException {
  private final String code;

  /**
   * @param code stable, lower-case words with hyphens, for programs: {@code
   *     supplement-already-given}
   * @param sentence Chinese, says what is wrong and how to mend it
   */
  public RuleBroken(String code, String sentence) {
    super(sentence);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
