package yingke.kernel.sql;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL as it comes in our jar, unpacked once into the data directory. */
final class PostgresBinaries {
  private final Path home;

  private PostgresBinaries(Path home) {
    this.home = home;
  }

  /** Unpacks beside its final place and renames, so that a crash leaves nothing half there. */
  static PostgresBinaries in(Path data) throws IOException {
    var archive = "/postgres-linux-" + architecture() + ".txz";
    var home = data.resolve("postgresql-" + version(archive));
    if (!Files.isDirectory(home)) {
      var unfinished = home.resolveSibling(home.getFileName() + ".new");
      FileSystemUtils.deleteRecursively(unfinished);
      unpack(archive, unfinished);
      Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    }
    return new PostgresBinaries(home);
  }

  String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  private static String architecture() {
    return switch (System.getProperty("os.arch").toLowerCase(Locale.ROOT)) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64", "arm64" -> "arm_64";
      case String other ->
          throw new StartRefused(
              "内置 PostgreSQL 不支持处理器 %s：请用 YINGKE_DB_URL 指定外部 PostgreSQL 18。(no embedded PostgreSQL for this processor)"
                  .formatted(other));
    };
  }

  /** The size tells one archive from the next: a newer jar unpacks beside the older. */
  private static String version(String archive) throws IOException {
    var resource = PostgresBinaries.class.getResource(archive);
    if (resource == null)
      throw new StartRefused(
          "程序包里缺少内置 PostgreSQL（%s）：请重新构建，或用 YINGKE_DB_URL 指定外部 PostgreSQL 18。(embedded PostgreSQL is missing)"
              .formatted(archive));
    var connection = resource.openConnection();
    connection.setUseCaches(false);
    return "18-" + connection.getContentLengthLong();
  }

  private static void unpack(String archive, Path into) throws IOException {
    try (var bytes = PostgresBinaries.class.getResourceAsStream(archive);
        var tar =
            new TarArchiveInputStream(
                new XZCompressorInputStream(
                    new BufferedInputStream(Objects.requireNonNull(bytes))))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry())
        write(tar, entry, into);
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path into)
      throws IOException {
    var target = into.resolve(entry.getName()).normalize();
    if (!target.startsWith(into)) throw new IOException("entry outside: " + entry.getName());
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, target);
      if ((entry.getMode() & 0100) != 0)
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }
}
