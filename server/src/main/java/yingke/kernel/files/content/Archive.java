package yingke.kernel.files.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import yingke.kernel.web.BadInput;

/**
 * Looks into the types that are ZIP archives inside. Every entry is inflated and counted, because
 * what an archive says of its own sizes can be a lie; reading stops where a limit is passed.
 */
final class Archive {
  private static final int MOST_ENTRIES = 3_000;
  private static final long MOST_BYTES = 300L << 20;

  /** Text compresses to a tenth, blank scans to a hundredth; bombs go beyond a thousandth. */
  private static final int MOST_RATIO = 200;

  /** Below this a ratio says nothing. */
  private static final long SMALL = 10L << 20;

  private static final Set<String> MACROS = Set.of("vbaproject.bin", "vbadata.xml");

  private final long size;
  private long inflated;
  private int entries;

  private Archive(long size) {
    this.size = size;
  }

  static FileType type(Path file, String sent) throws IOException {
    var names = new HashSet<String>();
    try (var zip = ZipFile.builder().setPath(file).get()) {
      var archive = new Archive(Files.size(file));
      for (var entry : Collections.list(zip.getEntries())) {
        archive.admit(entry);
        names.add(entry.getName());
        if (!entry.isDirectory())
          try (var content = zip.getInputStream(entry)) {
            archive.count(content, entry.getName(), true);
          }
      }
    } catch (BadInput refused) {
      throw refused;
    } catch (IOException | RuntimeException damaged) {
      throw Sniffer.refused("file-broken", "文件已损坏，无法打开，请重新生成后上传");
    }
    if (names.stream().anyMatch(Archive::macro))
      throw Sniffer.refused("file-macro", "文件中含有宏程序，不能上传。请另存为不含宏的 DOCX 或 XLSX 文件");
    if (names.contains("OFD.xml")) return FileType.OFD;
    if (names.contains("[Content_Types].xml") && names.contains("word/document.xml"))
      return FileType.DOCX;
    if (names.contains("[Content_Types].xml") && names.contains("xl/workbook.xml"))
      return FileType.XLSX;
    throw Sniffer.notTaken(sent, "是压缩包");
  }

  private void admit(ZipArchiveEntry entry) {
    if (++entries > MOST_ENTRIES) throw bomb("包含的文件过多");
    if (entry.getGeneralPurposeBit().usesEncryption())
      throw Sniffer.refused("file-encrypted", "文件设有密码，工作人员无法查看。请取消加密后重新上传");
    var name = entry.getName().replace('\\', '/');
    if (name.startsWith("/") || name.matches("(?:.*/)?\\.\\.(?:/.*)?") || name.contains(":"))
      throw Sniffer.refused("file-broken", "文件内部的路径不正确，可能被改动过，请重新生成后上传");
  }

  /** An archive within (a table inside a document) is looked into once, not deeper. */
  private void count(InputStream content, String name, boolean mayHoldArchive) throws IOException {
    var head = content.readNBytes(8);
    add(head.length);
    if (Sniffer.startsWith(head, new byte[] {'P', 'K', 3, 4})) {
      if (!mayHoldArchive) throw bomb("压缩包层层嵌套");
      within(new SequenceInputStream(new ByteArrayInputStream(head), content));
      return;
    }
    if (otherArchive(head)) throw bomb("内部含有压缩包“" + last(name) + "”");
    drain(content);
  }

  private void within(InputStream nested) throws IOException {
    var zip = new ZipArchiveInputStream(nested); // closed with the entry that holds it
    for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      admit(entry);
      if (!entry.isDirectory()) count(zip, entry.getName(), false);
    }
    drain(nested);
  }

  private void drain(InputStream content) throws IOException {
    var buffer = new byte[32 * 1024];
    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) add(read);
  }

  private void add(int bytes) {
    inflated += bytes;
    if (inflated > MOST_BYTES || inflated > SMALL && inflated / MOST_RATIO > size)
      throw bomb("解压后的体积异常");
  }

  private static boolean otherArchive(byte[] head) {
    return Sniffer.startsWith(head, new byte[] {0x1F, (byte) 0x8B})
        || Sniffer.startsWith(head, Sniffer.ascii("Rar!"))
        || Sniffer.startsWith(head, new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF})
        || Sniffer.startsWith(head, new byte[] {(byte) 0xFD, '7', 'z', 'X', 'Z'})
        || Sniffer.startsWith(head, Sniffer.ascii("BZh"));
  }

  private static BadInput bomb(String why) {
    return Sniffer.refused("archive-bomb", "文件" + why + "，为安全起见不能上传。请重新生成后上传");
  }

  private static boolean macro(String name) {
    return MACROS.contains(last(name).toLowerCase(Locale.ROOT));
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
