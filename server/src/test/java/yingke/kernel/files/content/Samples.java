package yingke.kernel.files.content;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as people hand them in. */
public final class Samples {
  private Samples() {}

  /** A small PDF that is different each time. */
  public static byte[] pdf() {
    return pdf("<< /Size 4 /Root 1 0 R >>");
  }

  static byte[] pdf(String trailer) {
    return """
    %%PDF-1.7
    %%%s
    1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
    2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
    3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >> endobj
    trailer %s
    startxref
    0
    %%%%EOF
    """
        .formatted(UUID.randomUUID(), trailer)
        .getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] picture(String format) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), format, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  static byte[] docx() {
    return zip(Map.of("[Content_Types].xml", text("<Types/>"), "word/document.xml", text("<d/>")));
  }

  static byte[] ofd() {
    return zip(Map.of("OFD.xml", text("<ofd/>"), "Doc_0/Document.xml", text("<d/>")));
  }

  static byte[] zip(Map<String, byte[]> entries) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.BEST_COMPRESSION);
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
