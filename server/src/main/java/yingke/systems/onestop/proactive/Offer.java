package yingke.systems.onestop.proactive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something prepared for somebody who has not asked.
 *
 * @param person registry id
 * @param entitledOn the birthday
 * @param answer what they said, null until they were asked
 * @param familyPhone who is told when it is done, null when nobody
 * @param application that was filed for them, null until the day came
 */
record Offer(
    UUID id,
    String rule,
    String item,
    String person,
    String name,
    String division,
    String department,
    LocalDate entitledOn,
    String number,
    UUID caseId,
    Instant preparedAt,
    @Nullable Answer answer,
    @Nullable String phone,
    @Nullable String familyPhone,
    @Nullable UUID application) {
  private static final String MATTER = "onestop.proactive:";

  /** What the person said. */
  enum Answer {
    CONSENTED,
    REFUSED
  }

  static String matter(UUID id) {
    return MATTER + id;
  }

  static boolean isMatter(String matter) {
    return matter.startsWith(MATTER);
  }

  static UUID ofMatter(String matter) {
    return UUID.fromString(matter.substring(MATTER.length()));
  }

  /** Personal data stay out of logs. */
  @Override
  public String toString() {
    return "Offer[" + number + "]";
  }
}
