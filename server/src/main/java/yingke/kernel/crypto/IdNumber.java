package yingke.kernel.crypto;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The citizen's ID number (公民身份号码, GB 11643-1999): 6 digits of a division, 8 of the date of birth,
 * 3 of a sequence (odd for men), one check character by ISO 7064 MOD 11-2.
 */
public final class IdNumber {
  private static final Pattern SHAPE = Pattern.compile("[0-9]{17}[0-9X]");
  private static final Pattern ANYWHERE =
      Pattern.compile("(?<![0-9A-Za-z])[0-9]{17}[0-9Xx](?![0-9A-Za-z])");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  /**
   * Provinces by their first two digits. Counties come and go and old numbers stay valid, so the
   * rest of the prefix is not judged.
   */
  private static final Set<String> PROVINCES =
      Set.of(
          "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63"
              .concat(" 64 65 71 81 82 83 91")
              .split(" "));

  private IdNumber() {}

  /** As it is stored: half-width, without spaces, the check character X in upper case. */
  public static String normalized(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\p{Z}\\s]", "")
        .toUpperCase(Locale.ROOT);
  }

  /** What is wrong with it, as a sentence for the user; empty when nothing is. */
  public static Optional<String> problem(String text) {
    var number = normalized(text);
    if (number.isEmpty()) return Optional.of("请填写身份证号码");
    if (number.length() != 18) return Optional.of("身份证号码应为 18 位，现在是 " + number.length() + " 位，请核对");
    if (!SHAPE.matcher(number).matches()) return Optional.of("身份证号码前 17 位应为数字，最后一位为数字或 X，请核对");
    if (!PROVINCES.contains(number.substring(0, 2)))
      return Optional.of("身份证号码开头的地区代码 " + number.substring(0, 2) + " 不存在，请核对");
    var date = number.substring(6, 14);
    if (date(date).isEmpty())
      return Optional.of(
          "身份证号码中的出生日期 %s年%s月%s日 不存在，请核对"
              .formatted(date.substring(0, 4), date.substring(4, 6), date.substring(6)));
    if (number.charAt(17) != check(number)) return Optional.of("身份证号码的校验位不正确，可能有数字填错，请逐位核对");
    return Optional.empty();
  }

  /** As {@link #problem(String)}; a date of birth after {@code today} is wrong as well. */
  public static Optional<String> problem(String text, LocalDate today) {
    var problem = problem(text);
    if (problem.isPresent() || !birthDate(text).isAfter(today)) return problem;
    return Optional.of("身份证号码中的出生日期在今天之后，请核对");
  }

  /** Whether a text has an ID number in it: where everybody reads, it must not stand. */
  public static boolean isIn(String text) {
    return ANYWHERE
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
        .results()
        .anyMatch(found -> problem(found.group()).isEmpty());
  }

  /**
   * The date of birth.
   *
   * @throws IllegalArgumentException when {@link #problem(String)} finds one
   */
  public static LocalDate birthDate(String text) {
    return date(valid(text).substring(6, 14)).orElseThrow();
  }

  /** Completed years of life on a day. */
  public static int ageOn(String text, LocalDate day) {
    return Period.between(birthDate(text), day).getYears();
  }

  /** Whether the number is a man's: its 17th digit is odd. */
  public static boolean male(String text) {
    return valid(text).charAt(16) % 2 == 1;
  }

  private static String valid(String text) {
    if (problem(text).isPresent()) throw new IllegalArgumentException("not a valid ID number");
    return normalized(text);
  }

  private static Optional<LocalDate> date(String digits) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(digits.substring(0, 4)),
              Integer.parseInt(digits.substring(4, 6)),
              Integer.parseInt(digits.substring(6))));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  /** The check character that belongs to the first 17 digits. */
  public static char check(String number) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) sum += (number.charAt(i) - '0') * WEIGHTS[i];
    return CHECKS.charAt(sum % 11);
  }
}
