package yingke.kernel.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.kernel.identity.SubjectRef;

/**
 * Something to tell somebody. A text that is too long is cut: a message that does not arrive helps
 * nobody.
 *
 * @param key told again under the same key, the same person hears it once
 * @param to a person, a firm (all who act for it read it) or a member of staff
 * @param title at most 60 characters
 * @param text plain words, at most 1000 characters; no ID number, no telephone number
 * @param link where it can be dealt with, a path of our own: {@code /portal/applications/…}; null
 *     when there is nothing to do
 * @param phone in the clear, to send it there as well; null to show it in the program only
 */
public record Notice(
    UUID key,
    SubjectRef to,
    String title,
    String text,
    @Nullable String link,
    @Nullable String phone) {
  private static final int LONGEST_TITLE = 60;
  private static final int LONGEST_TEXT = 1000;

  public Notice {
    if (title.isBlank() || text.isBlank())
      throw new IllegalArgumentException("a notice needs a title and a text");
    if (link != null && !link.matches("/[^/].*"))
      throw new IllegalArgumentException("a notice links to a path of our own, not to " + link);
    title = cut(title.strip(), LONGEST_TITLE);
    text = cut(text.strip(), LONGEST_TEXT);
  }

  /** Never the telephone number: records end up in logs. */
  @Override
  public String toString() {
    return "Notice[key=" + key + ", to=" + to + ", title=" + title + "]";
  }

  static String cut(String text, int most) {
    if (text.codePointCount(0, text.length()) <= most) return text;
    return text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }
}
