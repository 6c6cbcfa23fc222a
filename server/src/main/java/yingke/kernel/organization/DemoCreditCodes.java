package yingke.kernel.organization;

import java.util.stream.IntStream;
import yingke.kernel.crypto.CreditCode;

/** Credit codes with right check characters for organs that the demonstration invents. */
final class DemoCreditCodes {
  private static final int[] ORGANIZATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  private DemoCreditCodes() {}

  /** 11 (organ, registered by the establishment office) + 341003 + organization code (GB 11714). */
  static String organ(int number) {
    var organization = "DM%06d".formatted(number);
    var head = "11341003" + organization + check(organization);
    return "0123456789ABCDEFGHJKLMNPQRTUWXY"
        .chars()
        .mapToObj(last -> head + (char) last)
        .filter(code -> !CreditCode.checkFails(code))
        .findFirst()
        .orElseThrow();
  }

  private static char check(String organization) {
    int sum =
        IntStream.range(0, 8)
            .map(i -> Character.getNumericValue(organization.charAt(i)) * ORGANIZATION_WEIGHTS[i])
            .sum();
    return "0123456789X0".charAt(11 - sum % 11);
  }
}
