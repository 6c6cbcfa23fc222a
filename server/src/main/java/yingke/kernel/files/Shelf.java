package yingke.kernel.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import yingke.kernel.crypto.Sm3;
import yingke.kernel.web.Unavailable;

/**
 * The contents on disk: {@code <data>/files/ab/cd/<SM3>}, each once, however often it is handed in.
 * A content is forced to the disk, and so is its folder, before anybody may write a row that names
 * it. Uploads arrive under {@code .incoming} and move to their place whole.
 */
@Component
class Shelf {
  private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);
  private static final int BUFFER = 64 * 1024;

  private final Path folder;
  private final Path incoming;
  private final long reserve;

  /** The reserve stays free for the database, which would stop on a full disk. */
  Shelf(Environment settings) {
    this.folder = Path.of(settings.getProperty("yingke.data", "data"), "files");
    this.incoming = folder.resolve(".incoming");
    this.reserve = DataSize.parse(settings.getProperty("yingke.files.reserve", "512MB")).toBytes();
    clear();
  }

  /** An upload that has arrived whole but has no place yet. */
  record Arrived(Path file, long size, String sm3) {}

  /** What a killed process left behind; the data directory has one process at a time. */
  private void clear() {
    try {
      Files.createDirectories(incoming);
      try (var left = Files.newDirectoryStream(incoming)) {
        for (var file : left) Files.delete(file);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * Takes the stream in, with bounded memory.
   *
   * @throws MaxUploadSizeExceededException beyond {@code limit} bytes
   * @throws Unavailable when the disk is full or fails; nothing is left behind
   */
  Arrived receive(InputStream content, long limit) throws IOException {
    checkSpace();
    var file = incoming.resolve(UUID.randomUUID().toString());
    try {
      var digest = Sm3.digest();
      var buffer = new byte[BUFFER];
      long size = 0;
      try (var channel = create(file)) {
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
          size += read;
          if (size > limit) throw new MaxUploadSizeExceededException(limit);
          digest.update(buffer, 0, read);
          write(channel, ByteBuffer.wrap(buffer, 0, read));
        }
        force(channel);
      }
      return new Arrived(file, size, HexFormat.of().formatHex(digest.digest()));
    } catch (IOException | RuntimeException failed) {
      Files.deleteIfExists(file);
      throw failed;
    }
  }

  /**
   * Puts an arrived content in its place, for good. One that lies there already is replaced, so
   * that it counts as new and no sweep takes it before its row is committed.
   */
  void keep(Arrived arrived) {
    var place = place(arrived.sm3());
    try {
      var outer = folder.resolve(arrived.sm3().substring(0, 2));
      var inner = outer.resolve(arrived.sm3().substring(2, 4));
      Files.createDirectories(inner);
      Files.move(arrived.file(), place, StandardCopyOption.ATOMIC_MOVE);
      for (var changed : new Path[] {inner, outer, folder}) forceFolder(changed);
    } catch (IOException failed) {
      throw unavailable(failed);
    }
  }

  void discard(Arrived arrived) {
    try {
      Files.deleteIfExists(arrived.file());
    } catch (IOException failed) {
      LOG.warn("upload {} not removed; the next start will", arrived.file(), failed);
    }
  }

  Path place(String sm3) {
    return folder.resolve(sm3.substring(0, 2)).resolve(sm3.substring(2, 4)).resolve(sm3);
  }

  Path folder() {
    return folder;
  }

  private void checkSpace() throws IOException {
    long free = Files.getFileStore(folder).getUsableSpace();
    if (free < reserve)
      throw unavailable(new IOException("only " + free + " bytes left, " + reserve + " reserved"));
  }

  private static FileChannel create(Path file) {
    try {
      return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (IOException failed) {
      throw unavailable(failed);
    }
  }

  private static void write(FileChannel channel, ByteBuffer bytes) {
    try {
      while (bytes.hasRemaining()) channel.write(bytes);
    } catch (IOException failed) {
      throw unavailable(failed);
    }
  }

  private static void force(FileChannel channel) {
    try {
      channel.force(true);
    } catch (IOException failed) {
      throw unavailable(failed);
    }
  }

  private static void forceFolder(Path changed) throws IOException {
    try (var channel = FileChannel.open(changed)) {
      channel.force(true);
    }
  }

  private static Unavailable unavailable(IOException failed) {
    LOG.error("file not stored: {}", failed.toString());
    return new Unavailable("storage-full", "文件没有保存：服务器存储空间不足或出现故障。请稍后再试，仍不成功请联系系统管理员", failed);
  }
}
