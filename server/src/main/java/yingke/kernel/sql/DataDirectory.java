package yingke.kernel.sql;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The one folder that holds everything of a running copy; locked while it runs. The lock file names
 * the process, for the person who looks for it.
 */
final class DataDirectory implements AutoCloseable {
  private final Path path;
  private final FileChannel channel;

  private DataDirectory(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /** Makes the folder if need be and takes it for this process. */
  static DataDirectory take(Path wanted) {
    var taken = takeIfFree(wanted);
    if (taken != null) return taken;
    var path = wanted.toAbsolutePath().normalize();
    throw new StartRefused(
        "数据目录 %s 正被另一个运行中的 Yingke 使用（进程 %s）：请先停止它，或用 --data 指定另一个目录。(data directory in use)"
            .formatted(path, holder(path)));
  }

  /** Null when a running copy holds it. */
  static @Nullable DataDirectory takeIfFree(Path wanted) {
    var path = wanted.toAbsolutePath().normalize();
    try {
      Files.createDirectories(path);
      var channel =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        return null;
      }
      var pid = String.valueOf(ProcessHandle.current().pid());
      channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
      return new DataDirectory(path, channel);
    } catch (IOException e) {
      throw new StartRefused(
          "数据目录 %s 无法写入（%s）：请检查权限和磁盘空间，或用 --data 指定另一个目录。(data directory not writable)"
              .formatted(path, e.getMessage()),
          e);
    }
  }

  private static String holder(Path path) {
    try {
      return Files.readString(path.resolve("lock")).strip();
    } catch (IOException unreadable) {
      return "?";
    }
  }

  /** Null when somebody else holds it; the lock goes with the process, however that ends. */
  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException sameProcess) {
      return null;
    }
  }

  Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
