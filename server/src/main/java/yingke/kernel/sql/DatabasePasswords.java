package yingke.kernel.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** Passwords of the embedded database's three roles, made once, readable by the owner alone. */
record DatabasePasswords(String admin, String owner, String application) {
  static DatabasePasswords in(Path data) throws IOException {
    var folder = data.resolve("secrets");
    var file = folder.resolve("database");
    if (!Files.exists(file)) make(folder, file);
    var lines = Files.readAllLines(file);
    if (lines.size() < 3)
      throw new StartRefused(
          "文件 %s 不完整：请从备份恢复它；没有它无法打开内置数据库。(database passwords are damaged)".formatted(file));
    return new DatabasePasswords(lines.get(0), lines.get(1), lines.get(2));
  }

  private static void make(Path folder, Path file) throws IOException {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    var unfinished = folder.resolve("database.new");
    Files.deleteIfExists(unfinished);
    Files.createFile(
        unfinished,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(unfinished, List.of(random(), random(), random()));
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String random() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "DatabasePasswords[…]";
  }
}
