package yingke.kernel.backup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;

/** How the content of a backup is summed up: each entry's name and size, then its bytes. */
final class Checksum {
  private Checksum() {}

  static MessageDigest start() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new AssertionError(everyJavaHasIt);
    }
  }

  static byte[] head(TarArchiveEntry entry) {
    return (entry.getName() + "\n" + entry.getSize() + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
