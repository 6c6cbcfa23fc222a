package yingke.kernel.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import yingke.kernel.sql.EmbeddedDatabase;
import yingke.kernel.sql.StartRefused;

/**
 * Reads a backup into an empty data directory, all or nothing, and lets PostgreSQL recover there
 * once: to the end of the backup, or by an archive of its log to any later moment.
 */
final class Restore {
  /** What an earlier attempt or a file system leaves in an empty directory. */
  private static final Pattern HARMLESS = Pattern.compile("lost\\+found|lock|postgres.*");

  private static final int BUFFER = 256 * 1024;

  private final Path place;
  private final Progress progress;
  private final byte[] buffer = new byte[BUFFER];

  private Restore(Path place, Progress progress) {
    this.place = place;
    this.progress = progress;
  }

  /**
   * @param later the archived log to go on with; null for the moment of the backup
   * @return the moment whose data it holds, by the clock of the district
   * @throws StartRefused when the directory is not empty, the file damaged or the disk too small;
   *     the directory is as empty as before
   */
  static String into(Path file, Path data, @Nullable LaterLog later, Progress progress)
      throws IOException, InterruptedException {
    if (!Files.isReadable(file))
      throw new StartRefused("读不到备份文件 %s：请检查路径和权限。(file not readable)".formatted(file));
    refuseUnlessEmpty(data);
    Files.createDirectories(data);
    var place = data.resolve("restoring");
    String until;
    try {
      var restore = new Restore(Files.createDirectory(place), progress);
      until = restore.read(file);
      try (var parts = Files.newDirectoryStream(place)) {
        for (var part : parts) Files.move(part, data.resolve(part.getFileName()));
      }
      Files.delete(place);
    } catch (IOException | RuntimeException failed) {
      FileSystemUtils.deleteRecursively(place);
      throw failed;
    }
    try {
      var last = recover(data, later);
      return last == null ? until : last;
    } catch (IOException | RuntimeException failed) {
      clear(data);
      throw failed;
    }
  }

  /** Of what came from the backup; the log of PostgreSQL stays to be read. */
  private static void clear(Path data) throws IOException {
    for (var part : List.of("pg", "files", "archives", "secrets"))
      FileSystemUtils.deleteRecursively(data.resolve(part));
  }

  private static void refuseUnlessEmpty(Path data) throws IOException {
    if (!Files.exists(data)) return;
    try (var inside = Files.list(data)) {
      if (inside.anyMatch(found -> !HARMLESS.matcher(found.getFileName().toString()).matches()))
        throw new StartRefused(
            "%s 不是空目录，恢复不会覆盖已有数据：请用 --data 指定一个新目录，确认无误后再替换。(directory not empty)".formatted(data));
    }
  }

  /** Answers the moment of the last commit that came from the archived log, if any did. */
  private static @Nullable String recover(Path data, @Nullable LaterLog later)
      throws IOException, InterruptedException {
    if (later != null) Files.createFile(data.resolve("pg/recovery.signal"));
    try (var database =
        EmbeddedDatabase.recover(data, later == null ? List.of() : later.settings())) {
      return database.recovered();
    }
  }

  /** Answers the moment of the backup. */
  private String read(Path file) throws IOException {
    var until = "";
    progress.expect(Files.size(file));
    try (var bytes = new Counted(Files.newInputStream(file), progress);
        var tar =
            new TarArchiveInputStream(
                new GZIPInputStream(new BufferedInputStream(bytes, BUFFER), BUFFER), "UTF-8")) {
      var digest = Checksum.start();
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.getName().equals(BackupWriter.CHECKSUM)) {
          check(text(tar), digest);
          return until;
        }
        digest.update(Checksum.head(entry));
        switch (entry.getName()) {
          case "about" -> checkAbout(text(tar, digest));
          case "until" -> until = text(tar, digest);
          default -> write(tar, entry, digest);
        }
      }
    } catch (IOException | IllegalArgumentException unreadable) {
      if (full()) throw new StartRefused("磁盘空间不足，没有恢复任何数据：请清理后重试。(disk full)", unreadable);
      throw damaged(unreadable);
    }
    throw damaged(null);
  }

  private static void check(String expected, MessageDigest digest) {
    if (!HexFormat.of().formatHex(digest.digest()).equals(expected)) throw damaged(null);
  }

  private static StartRefused damaged(@Nullable Exception cause) {
    var sentence = "备份文件不完整或已损坏，没有恢复任何数据：请换一份备份。(damaged backup)";
    return cause == null ? new StartRefused(sentence) : new StartRefused(sentence, cause);
  }

  private void checkAbout(String text) throws IOException {
    var about = new Properties();
    about.load(new StringReader(text));
    if (!Backup.FORMAT.equals(about.getProperty("format")))
      throw new StartRefused("这份备份由更新的版本写成，请用那个版本恢复。(format of a newer version)");
    long needed = Long.parseLong(about.getProperty("bytes", "0"));
    long free = Files.getFileStore(place).getUsableSpace();
    if (free < needed)
      throw new StartRefused(
          "磁盘空间不足：需要 %s，只有 %s。没有恢复任何数据。(disk too small)"
              .formatted(Progress.size(needed), Progress.size(free)));
  }

  private boolean full() throws IOException {
    return Files.getFileStore(place).getUsableSpace() < BUFFER;
  }

  private void write(TarArchiveInputStream tar, TarArchiveEntry entry, MessageDigest digest)
      throws IOException {
    var target = place.resolve(entry.getName()).normalize();
    if (!target.startsWith(place)) throw new IOException("entry outside: " + entry.getName());
    if (entry.isDirectory()) {
      Files.createDirectories(target);
    } else {
      Files.createDirectories(target.getParent());
      try (var out = Files.newOutputStream(target)) {
        for (int read = tar.read(buffer); read >= 0; read = tar.read(buffer)) {
          digest.update(buffer, 0, read);
          out.write(buffer, 0, read);
        }
      }
      Files.setLastModifiedTime(target, entry.getLastModifiedTime());
    }
    Files.setPosixFilePermissions(target, permissions(entry.getMode()));
  }

  private static Set<PosixFilePermission> permissions(int mode) {
    var permissions = EnumSet.noneOf(PosixFilePermission.class);
    for (var permission : PosixFilePermission.values())
      if ((mode & 0400 >> permission.ordinal()) != 0) permissions.add(permission);
    return permissions;
  }

  private static String text(InputStream in, MessageDigest digest) throws IOException {
    var text = text(in);
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return text;
  }

  private static String text(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }
}
