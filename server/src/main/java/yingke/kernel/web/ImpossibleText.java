package yingke.kernel.web;

import org.springframework.dao.DataIntegrityViolationException;

/**
 * Text with a sign that no database can hold (400), such as U+0000. Nobody types one, so no field
 * is checked for it; the database says so.
 */
public final class ImpossibleText extends DataIntegrityViolationException {
  private static final long serialVersionUID = 1;

  public ImpossibleText(Throwable cause) {
    super("text that the database cannot hold", cause);
  }
}
