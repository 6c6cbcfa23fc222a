package yingke.kernel.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Writes a secret so that only the owner of the process may read it, whole or not at all. */
final class OwnFile {
  private OwnFile() {}

  static void write(Path file, byte[] content) {
    try {
      var folder = file.toAbsolutePath().getParent();
      if (folder == null) throw new IOException("no folder: " + file);
      Files.createDirectories(folder, permissions("rwx------"));
      var half = folder.resolve(file.getFileName() + ".new");
      Files.deleteIfExists(half);
      try (var channel =
          FileChannel.open(
              half,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              permissions("rw-------"))) {
        for (var rest = ByteBuffer.wrap(content); rest.hasRemaining(); ) channel.write(rest);
        channel.force(true);
      }
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
      try (var directory = FileChannel.open(folder)) {
        directory.force(true); // a key that is lost in a power cut loses all that it sealed
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static FileAttribute<Set<PosixFilePermission>> permissions(String mode) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode));
  }
}
