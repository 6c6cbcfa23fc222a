package yingke.kernel.files.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Whether a PDF is encrypted: its trailer, or the dictionary of its cross-reference stream, names
 * an {@code /Encrypt} dictionary. Neither is ever compressed (ISO 32000-1, 7.5.5 and 7.5.8), so
 * looking for the entry in the bytes finds it without parsing the document.
 */
final class EncryptedPdf {
  private static final Pattern ENTRY =
      Pattern.compile("/Encrypt[\\x00\\s]*(?:\\d{1,10}[\\x00\\s]+\\d{1,5}[\\x00\\s]+R|<<)");
  private static final int STRETCH = 64 * 1024;
  private static final int OVERLAP = 64; // the longest entry that may lie across two stretches

  private EncryptedPdf() {}

  static boolean is(Path file) throws IOException {
    var buffer = new byte[STRETCH + OVERLAP];
    int kept = 0;
    try (var input = Files.newInputStream(file)) {
      while (true) {
        int read = input.readNBytes(buffer, kept, STRETCH);
        if (read == 0) return false;
        int filled = kept + read;
        var text = new String(buffer, 0, filled, StandardCharsets.ISO_8859_1);
        if (ENTRY.matcher(text).find()) return true;
        kept = Math.min(OVERLAP, filled);
        System.arraycopy(buffer, filled - kept, buffer, 0, kept);
      }
    }
  }
}
