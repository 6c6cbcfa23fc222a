package yingke.systems.onestop.photos;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Counts the pages of a PDF by its page tree (ISO 32000-1, 7.7.3): the root of the tree counts all
 * leaves below it, so that the largest count is the number of pages. Trees in compressed object
 * streams are unpacked within a bound.
 */
final class PdfPages {
  private static final int MOST = 24 * 1024 * 1024;
  private static final int MOST_UNPACKED = 8 * 1024 * 1024;
  private static final Pattern NODE =
      Pattern.compile("/Type\\s*/Pages\\b[^>]{0,4000}?/Count\\s+(\\d{1,6})");
  private static final Pattern TURNED =
      Pattern.compile("/Count\\s+(\\d{1,6})[^>]{0,4000}?/Type\\s*/Pages\\b");
  private static final Pattern PACKED =
      Pattern.compile("/Type\\s*/ObjStm\\b[^>]{0,400}>>\\s*stream\\r?\\n");

  private PdfPages() {}

  /** Empty when the tree is not found: then nothing can be said. */
  static OptionalInt count(InputStream content) throws IOException {
    var bytes = content.readNBytes(MOST);
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    int most = largest(text);
    var packed = PACKED.matcher(text);
    int unpacked = 0;
    while (packed.find() && unpacked < MOST_UNPACKED) {
      var inside = unpack(bytes, packed.end(), MOST_UNPACKED - unpacked);
      unpacked += inside.length();
      most = Math.max(most, largest(inside));
    }
    return most == 0 ? OptionalInt.empty() : OptionalInt.of(most);
  }

  private static int largest(String text) {
    int most = 0;
    for (var shape : new Pattern[] {NODE, TURNED}) {
      var found = shape.matcher(text);
      while (found.find()) most = Math.max(most, Integer.parseInt(found.group(1)));
    }
    return most;
  }

  private static String unpack(byte[] bytes, int from, int most) {
    var inflater = new Inflater();
    try {
      inflater.setInput(bytes, from, bytes.length - from);
      var out = new ByteArrayOutputStream();
      var buffer = new byte[16 * 1024];
      while (!inflater.finished() && out.size() < most) {
        int read = inflater.inflate(buffer);
        if (read == 0) break;
        out.write(buffer, 0, read);
      }
      return out.toString(StandardCharsets.ISO_8859_1);
    } catch (DataFormatException other) { // packed in another way: nothing to be read from it
      return "";
    } finally {
      inflater.end();
    }
  }
}
