package yingke.kernel.division;

import org.jspecify.annotations.Nullable;

/**
 * One place in the administrative tree.
 *
 * @param code 12 digits, 2+2+2+3+3, padded with zeros
 * @param level 1 province, 2 city, 3 county, 4 town, 5 village or community
 * @param parent code of the division it lies in, null for a province
 * @param ended true when a later edition no longer lists it
 */
public record Division(
    String code, String name, int level, @Nullable String parent, boolean ended) {
  static final int TOWN = 4;

  /** Digits of the code that are not padding: what a scope compares with. */
  public String prefix() {
    return code.substring(0, digits(level));
  }

  /** The code that a division of this level must have as its parent. */
  static @Nullable String parentOf(String code, int level) {
    return level == 1
        ? null
        : code.substring(0, digits(level - 1)) + "0".repeat(12 - digits(level - 1));
  }

  private static int digits(int level) {
    return switch (level) {
      case 1 -> 2;
      case 2 -> 4;
      case 3 -> 6;
      case 4 -> 9;
      default -> 12;
    };
  }
}
