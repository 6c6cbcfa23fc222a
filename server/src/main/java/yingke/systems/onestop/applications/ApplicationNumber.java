package yingke.systems.onestop.applications;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * The number of an application as people write it down: day (6), running number (5), and a check
 * digit by ISO 7064 MOD 11,10, so that a slip of the pen names nobody else's application.
 */
public final class ApplicationNumber {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
  private static final int RUNNING = 100_000;

  private ApplicationNumber() {}

  /**
   * @param running of the sequence; only its last five digits count
   */
  static String of(LocalDate day, long running) {
    var digits = "%s%05d".formatted(DAY.format(day), running % RUNNING);
    return digits + check(digits);
  }

  /** Whether the text is a number that we could have given out. */
  public static boolean isValid(String number) {
    return number.matches("\\d{12}") && number.charAt(11) == check(number);
  }

  private static char check(String digits) {
    int product = 10;
    for (int i = 0; i < 11; i++) {
      int sum = (product + digits.charAt(i) - '0') % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (char) ('0' + (11 - product) % 10);
  }
}
