package yingke.kernel.web;

/** The version that the caller last saw, from the {@code If-Match} header of an edit. */
public record Version(int value) {
  /** As it stands in an {@code ETag} header. */
  public static String tag(int version) {
    return "\"" + version + "\"";
  }
}
