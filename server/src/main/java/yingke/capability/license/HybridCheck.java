package yingke.capability.license;

/**
 * The hybrid check systems of ISO 7064 (GB/T 17710): MOD 37,36 over digits and capital letters, MOD
 * 11,10 over digits. They find every single wrong character and nearly every exchange of neighbors.
 */
final class HybridCheck {
  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private HybridCheck() {}

  /** The check character of MOD 37,36 (GB/T 36904). */
  static char mod37(String text) {
    return check(text, 36);
  }

  /** The check digit of MOD 11,10. */
  static char mod11(String digits) {
    return check(digits, 10);
  }

  private static char check(String text, int modulus) {
    int product = modulus;
    for (char c : text.toCharArray()) {
      int value = ALPHABET.indexOf(c);
      if (value < 0 || value >= modulus)
        throw new IllegalArgumentException("no character of this system: " + c);
      int sum = (product + value) % modulus;
      product = 2 * (sum == 0 ? modulus : sum) % (modulus + 1);
    }
    return ALPHABET.charAt((modulus + 1 - product) % modulus);
  }
}
