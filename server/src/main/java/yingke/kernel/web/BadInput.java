package yingke.kernel.web;

import java.util.List;

/**
 * Input that cannot be read as what it should be; its sentence is shown to the user as it is (400).
 */
public class BadInput extends RuntimeException {
  private final String code;
  private final transient List<WrongField> fields;

  /**
   * @param code stable, lower-case words with hyphens, for programs
   * @param field the JSON path of the wrong field, empty when the whole request is meant
   * @param sentence Chinese, says what is wrong and how to mend it
   */
  public BadInput(String code, String field, String sentence) {
    this(code, sentence, field.isEmpty() ? List.of() : List.of(new WrongField(field, sentence)));
  }

  /**
   * Many fields are wrong at once.
   *
   * @param sentence Chinese, about all of them together
   * @param fields each with its own sentence
   */
  public BadInput(String code, String sentence, List<WrongField> fields) {
    super(sentence);
    this.code = code;
    this.fields = List.copyOf(fields);
  }

  public String code() {
    return code;
  }

  public List<WrongField> fields() {
    return fields;
  }
}
