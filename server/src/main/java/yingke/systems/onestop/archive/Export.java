package yingke.systems.onestop.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A volume as one file, written while it is read: the package itself, or a ZIP of the package, its
 * addenda and the sealed cover that counts them.
 *
 * @param name of the file
 * @param parts the package and its addenda, in their order
 * @param cover of the newest addendum; null where there is none
 */
record Export(String name, List<Path> parts, @Nullable Path cover) {
  Export {
    parts = List.copyOf(parts);
  }

  void write(OutputStream out) throws IOException {
    if (cover == null) {
      Files.copy(parts.getFirst(), out);
      return;
    }
    var zip = zip(out);
    for (var part : parts) {
      zip.putNextEntry(new ZipEntry(String.valueOf(part.getFileName())));
      Files.copy(part, zip);
      zip.closeEntry();
    }
    try (var sealed = new ZipFile(cover.toFile())) {
      for (var entry : sealed.stream().toList()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        sealed.getInputStream(entry).transferTo(zip);
        zip.closeEntry();
      }
    }
    zip.finish(); // and not closed: it may stand within another one
  }

  /** Several in one file. */
  static void write(List<Export> exports, OutputStream out) throws IOException {
    var zip = zip(out);
    for (var each : exports) {
      zip.putNextEntry(new ZipEntry(each.name()));
      each.write(zip);
      zip.closeEntry();
    }
    zip.finish();
  }

  /** What is put in is compressed already. */
  private static ZipOutputStream zip(OutputStream out) {
    var zip = new ZipOutputStream(out);
    zip.setLevel(Deflater.NO_COMPRESSION);
    return zip;
  }
}
