package yingke.capability.registry.demo;

import yingke.capability.registry.LegalEntity;
import yingke.kernel.crypto.CreditCode;

/** Credit codes with right check characters (GB 32100-2015, GB 11714) that no firm can have. */
final class InventedCodes {
  private static final String DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] ORGANIZATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  private InventedCodes() {}

  /** Of the market authority (9), by class, in the division 341098 that does not exist. */
  static String creditCode(LegalEntity.Kind kind, int index) {
    var head =
        switch (kind) {
          case COMPANY -> "91";
          case SELF_EMPLOYED -> "92";
          case COOPERATIVE -> "93";
        };
    var organization = new StringBuilder("MA");
    for (int divisor = 28_629_151; organization.length() < 8; divisor /= 31) // 31 to the 5th
    organization.append(DIGITS.charAt(index / divisor % 31));
    var code = head + "341098" + organization + organizationCheck(organization);
    return code + CreditCode.check(code);
  }

  private static char organizationCheck(CharSequence code) {
    int sum = 0;
    for (int i = 0; i < ORGANIZATION_WEIGHTS.length; i++)
      sum += Character.digit(code.charAt(i), 36) * ORGANIZATION_WEIGHTS[i];
    int check = 11 - sum % 11;
    return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
  }
}
