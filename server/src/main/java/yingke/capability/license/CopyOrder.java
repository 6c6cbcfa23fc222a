package yingke.capability.license;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an annotated copy (加注件) is to be for.
 *
 * @param command the same again is the same copy
 * @param purpose what alone it may be used for
 * @param recipient whom it is given to
 * @param until last day on which it may be used
 * @param matter the case for which an organ reads the license, null when the holder makes the copy
 */
public record CopyOrder(
    UUID command,
    UUID license,
    String purpose,
    String recipient,
    LocalDate until,
    @Nullable String matter) {
  /** Characters of a purpose or a recipient. */
  public static final int LONGEST = 60;
}
