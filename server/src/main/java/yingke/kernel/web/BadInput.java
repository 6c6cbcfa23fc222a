package yingke.kernel.web;

/**
 * Input that cannot be read as what it should be; its sentence is shown to the user as it is (400).
 */
public class BadInput extends RuntimeException {
  private final String code;
  private final String field;

  /**
   * @param code stable, lower-case words with hyphens, for programs
   * @param field the JSON path of the wrong field, empty when the whole request is meant
   * @param sentence Chinese, says what is wrong and how to mend it
   */
  public BadInput(String code, String field, String sentence) {
    super(sentence);
    this.code = code;
    this.field = field;
  }

  public String code() {
    return code;
  }

  public String field() {
    return field;
  }
}
