package yingke.kernel.sql;

import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;

/**
 * Parameters whose type does not change when they are null. A null without a type makes the driver
 * prepare the statement anew whenever null and value take turns, and PostgreSQL parse and plan it
 * again: more work than a long statement itself. Worth it in what runs for each step of a case.
 */
public final class Typed {
  private Typed() {}

  /** As text; the statement casts it where the column is of another type. */
  public static SqlParameterValue text(@Nullable Object value) {
    return new SqlParameterValue(Types.VARCHAR, value == null ? null : value.toString());
  }
}
