package yingke.kernel.backup;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * Writes the file of a backup: a tar, compressed, readable by its owner alone. Its last entry is
 * the SHA-256 of all names and contents before it, so that a file that was cut off or damaged is
 * known.
 */
final class BackupWriter implements Closeable {
  static final String CHECKSUM = "checksum";
  private static final int BUFFER = 256 * 1024;

  private final FileChannel file;
  private final FastGzip gzip;
  private final TarArchiveOutputStream tar;
  private final Progress progress;
  private final MessageDigest digest = Checksum.start();
  private final byte[] buffer = new byte[BUFFER];
  private long content;

  private BackupWriter(FileChannel file, Progress progress) throws IOException {
    this.file = file;
    this.progress = progress;
    this.gzip = new FastGzip(Channels.newOutputStream(file));
    this.tar = new TarArchiveOutputStream(gzip, "UTF-8");
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
  }

  /**
   * @throws java.nio.file.FileAlreadyExistsException when somebody has begun to write it
   */
  static BackupWriter create(Path path, Progress progress) throws IOException {
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    return new BackupWriter(FileChannel.open(path, options, owner), progress);
  }

  /** The pages of a database shrink to a fifth even so. */
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
      super(out, BUFFER);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  void folder(String name, Path folder) throws IOException {
    var entry = new TarArchiveEntry(name + "/");
    entry.setMode(mode(folder));
    begin(entry);
    tar.closeArchiveEntry();
  }

  void text(String name, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var entry = new TarArchiveEntry(name);
    entry.setSize(bytes.length);
    entry.setMode(0600);
    begin(entry);
    write(bytes, bytes.length);
    tar.closeArchiveEntry();
  }

  /**
   * Writes as many bytes as the file has now: one that grows is cut there and one that shrinks is
   * filled up, both mended by the log; one that is gone is left out.
   */
  void file(String name, Path path) throws IOException {
    try (var source = FileChannel.open(path)) {
      var entry = new TarArchiveEntry(name);
      entry.setSize(source.size());
      entry.setMode(mode(path));
      entry.setModTime(Files.getLastModifiedTime(path));
      begin(entry);
      copy(source, entry.getSize());
      tar.closeArchiveEntry();
    } catch (NoSuchFileException gone) {
      // left out
    }
  }

  private void copy(FileChannel source, long size) throws IOException {
    for (long left = size; left > 0; ) {
      int wanted = (int) Math.min(left, BUFFER);
      int read = source.read(ByteBuffer.wrap(buffer, 0, wanted));
      if (read < 0) {
        Arrays.fill(buffer, 0, wanted, (byte) 0);
        read = wanted;
      }
      write(buffer, read);
      left -= read;
    }
  }

  private void begin(TarArchiveEntry entry) throws IOException {
    digest.update(Checksum.head(entry));
    tar.putArchiveEntry(entry);
  }

  private void write(byte[] bytes, int length) throws IOException {
    digest.update(bytes, 0, length);
    tar.write(bytes, 0, length);
    content += length;
    progress.add(length);
  }

  /** Closes with the checksum and forces everything to the disk; answers the size of the file. */
  long finish() throws IOException {
    var sum = HexFormat.of().formatHex(digest.digest());
    text(CHECKSUM, sum);
    tar.finish();
    gzip.finish();
    file.force(true);
    return file.size();
  }

  private static int mode(Path path) throws IOException {
    int mode = 0;
    for (var permission : Files.getPosixFilePermissions(path))
      mode |= 0400 >> permission.ordinal(); // declared in the order of the bits
    return mode;
  }

  long content() {
    return content;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
