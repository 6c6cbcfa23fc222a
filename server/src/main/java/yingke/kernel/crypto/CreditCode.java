package yingke.kernel.crypto;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * The unified social credit code of an organization (统一社会信用代码, GB 32100-2015): registration
 * authority, class, 6 digits of a division, 9 characters of the organization code, one check
 * character.
 *
 * <p>Some real codes of the early pilot areas carry another check character. A wrong shape is
 * therefore a {@link #problem}, a wrong check only a flag ({@link #checkFails}) that an officer may
 * override with a reason.
 */
public final class CreditCode {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private CreditCode() {}

  /** As it is stored: half-width, without spaces, in upper case. */
  public static String normalized(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\p{Z}\\s]", "")
        .toUpperCase(Locale.ROOT);
  }

  /** What makes it no credit code at all, as a sentence for the user; empty when nothing does. */
  public static Optional<String> problem(String text) {
    var code = normalized(text);
    if (code.isEmpty()) return Optional.of("请填写统一社会信用代码");
    if (code.length() != 18) return Optional.of("统一社会信用代码应为 18 位，现在是 " + code.length() + " 位，请核对");
    for (int i = 0; i < 18; i++)
      if (ALPHABET.indexOf(code.charAt(i)) < 0)
        return Optional.of(
            "统一社会信用代码第 " + (i + 1) + " 位不能是“" + code.charAt(i) + "”（不使用 I、O、S、V、Z），请核对");
    for (int i = 2; i < 8; i++)
      if (!Character.isDigit(code.charAt(i)))
        return Optional.of("统一社会信用代码第 3 至 8 位是登记机关的行政区划代码，应为数字，请核对");
    return Optional.empty();
  }

  /**
   * Whether the check character is not the one that the standard computes. To be shown as a
   * warning: “校验位与标准算法不符,请核对营业执照;确认无误的,写明理由后可以继续”.
   */
  public static boolean checkFails(String text) {
    var code = normalized(text);
    return problem(code).isPresent() || code.charAt(17) != check(code);
  }

  /** The check character that belongs to the first 17: weights are powers of 3 modulo 31. */
  public static char check(String code) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      sum += ALPHABET.indexOf(code.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }
}
