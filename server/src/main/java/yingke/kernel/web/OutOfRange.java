package yingke.kernel.web;

import org.springframework.dao.DataIntegrityViolationException;

/** A date or number beyond what the database can hold (400), such as the year 999999999. */
public final class OutOfRange extends DataIntegrityViolationException {
  private static final long serialVersionUID = 1;

  public OutOfRange(Throwable cause) {
    super("a value that the database cannot hold", cause);
  }
}
