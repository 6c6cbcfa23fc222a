package yingke.kernel.crypto;

/** How sensitive values are shown to those who may know that they exist, but not what they are. */
public final class Masks {
  private Masks() {}

  /** {@code 341098********0021}: division and last four stay. */
  public static String idNumber(String number) {
    return keep(number.strip(), 6, 4);
  }

  /** {@code 139****1234}. */
  public static String phone(String number) {
    return keep(number.strip(), 3, 4);
  }

  /** Only the last four digits of a bank account stay. */
  public static String account(String number) {
    return keep(number.strip(), 0, 4);
  }

  /** {@code 王*兰}, {@code 王*}: for pages that strangers may open. */
  public static String name(String name) {
    var points = name.strip().codePoints().toArray();
    if (points.length < 2) return "*";
    var masked = new StringBuilder().appendCodePoint(points[0]);
    masked.append("*".repeat(Math.max(1, points.length - 2)));
    if (points.length > 2) masked.appendCodePoint(points[points.length - 1]);
    return masked.toString();
  }

  /** What is too short to keep anything of is hidden whole. */
  private static String keep(String text, int front, int back) {
    int hidden = text.length() - front - back;
    if (hidden < 1) return "*".repeat(text.length());
    return text.substring(0, front) + "*".repeat(hidden) + text.substring(front + hidden);
  }
}
