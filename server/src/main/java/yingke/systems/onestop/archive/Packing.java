package yingke.systems.onestop.archive;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import yingke.kernel.crypto.Sm3;

/**
 * Writes a package file by file and notes each with its SM3. Nothing is held in memory, however
 * large a file is.
 */
final class Packing implements Closeable {
  static final String MANIFEST = "manifest.txt";
  static final String CATALOG = "catalog.ofd";

  /** The list of the part before, in every part but the first: so that parts form a chain. */
  static final String PREVIOUS = "previous-manifest.txt";

  private final ZipOutputStream zip;
  private final List<Entry> entries = new ArrayList<>();

  Packing(OutputStream out) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  /**
   * A file of the package.
   *
   * @param name path in the package
   * @param title what it is, in Chinese
   */
  record Entry(String name, String title, long bytes, String sm3) {
    String line() {
      return sm3 + "\t" + bytes + "\t" + name + "\t" + title.replaceAll("\\s", " ") + "\n";
    }
  }

  void add(String name, String title, InputStream content) throws IOException {
    var digest = Sm3.digest();
    zip.putNextEntry(new ZipEntry(name));
    long bytes = new DigestInputStream(content, digest).transferTo(zip);
    zip.closeEntry();
    entries.add(new Entry(name, title, bytes, HexFormat.of().formatHex(digest.digest())));
  }

  void add(String name, String title, String text) throws IOException {
    add(name, title, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Lists a file that lies beside, without taking it in. */
  void note(String name, String title, Path file) throws IOException {
    var digest = Sm3.digest();
    try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
      long bytes = in.transferTo(OutputStream.nullOutputStream());
      entries.add(new Entry(name, title, bytes, HexFormat.of().formatHex(digest.digest())));
    }
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** The list of files: SM3, bytes, path and title, separated by tabs. */
  String manifest() {
    var text = new StringBuilder();
    for (var entry : entries) text.append(entry.line());
    return text.toString();
  }

  /** Written last: the list and the sealed catalog that names the list's SM3. */
  void seal(String manifest, InputStream catalog) throws IOException {
    zip.putNextEntry(new ZipEntry(MANIFEST));
    zip.write(manifest.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    zip.putNextEntry(new ZipEntry(CATALOG));
    catalog.transferTo(zip);
    zip.closeEntry();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
