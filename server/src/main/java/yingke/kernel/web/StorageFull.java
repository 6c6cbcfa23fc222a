package yingke.kernel.web;

import org.springframework.dao.DataAccessResourceFailureException;

/** The database has no room on its disk for what was to be saved (503). */
public final class StorageFull extends DataAccessResourceFailureException {
  private static final long serialVersionUID = 1;

  public StorageFull(Throwable cause) {
    super("no space left for the database", cause);
  }
}
