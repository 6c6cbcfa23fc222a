package yingke.kernel.files.content;

import java.text.Normalizer;
import java.util.Locale;

/** Makes a name that somebody sent fit to be kept, shown and used for a download. */
public final class FileName {
  private static final int MOST = 120;

  private FileName() {}

  /**
   * Without folders, control and direction characters (which can make “exe.pdf” out of “fdp.exe”)
   * and what file systems forbid; at most 120 characters; ending as the type does.
   */
  public static String clean(String sent, FileType type) {
    var name =
        Normalizer.normalize(sent, Normalizer.Form.NFC)
            .replaceFirst("(?s)^.*[/\\\\]", "")
            .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}]", "")
            .replaceAll("[<>:\"|?*]", "_")
            .replaceAll("^[.\\s]+|[.\\s]+$", "");
    int dot = name.lastIndexOf('.');
    var ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    var stem = type.endings().contains(ending) || looksLikeEnding(ending) ? cut(name, dot) : name;
    if (stem.isBlank()) stem = "文件";
    if (stem.codePointCount(0, stem.length()) > MOST)
      stem = stem.substring(0, stem.offsetByCodePoints(0, MOST));
    var kept = type.endings().contains(ending) ? ending : type.endings().getFirst();
    return stem.strip() + "." + kept;
  }

  private static String cut(String name, int dot) {
    return dot < 0 ? name : name.substring(0, dot);
  }

  /** “合同.docx” that is a PDF becomes “合同.pdf”; the date in “公告2026.11” is no ending. */
  private static boolean looksLikeEnding(String ending) {
    return ending.matches("[a-z][a-z0-9]{1,4}");
  }
}
