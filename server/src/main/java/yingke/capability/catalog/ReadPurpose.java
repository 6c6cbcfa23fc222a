package yingke.capability.catalog;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who reads and what for.
 *
 * @param reader a module ({@code onestop}) or a department ({@code department:civil})
 * @param matter the purpose and the one matter it is for, {@code onestop.application:2026…}; what
 *     stands before the colon is what a grant names
 */
public record ReadPurpose(String reader, String matter) {
  private static final Pattern MATTER = Pattern.compile("[a-z][a-z0-9.-]*:\\S.{0,199}");
  private static final String DEPARTMENT = "department:";

  /** The program's own modules are told by the first word of the matter. */
  static ReadPurpose of(String matter) {
    int end = matter.indexOf('.');
    return new ReadPurpose(end < 0 ? "" : matter.substring(0, end), matter);
  }

  boolean isNamed() {
    return !reader.isBlank() && MATTER.matcher(matter).matches();
  }

  /** The id of the reading department, null when a module reads. */
  @Nullable String department() {
    return reader.startsWith(DEPARTMENT) ? reader.substring(DEPARTMENT.length()) : null;
  }

  /** What the grant must name: everything up to and with the colon. */
  String kind() {
    return matter.substring(0, matter.indexOf(':') + 1);
  }
}
