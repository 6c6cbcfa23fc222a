package yingke.kernel.backup;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import yingke.kernel.sql.EmbeddedDatabase;
import yingke.kernel.sql.StartRefused;

/**
 * Writes a data directory into one file while the program goes on: first the database, then what
 * its rows name. Contents only grow and are never swept while a copy is made, so that a row in the
 * copy finds its content there.
 */
final class Backup {
  static final String FORMAT = "1";

  /** After the database, which names what is in them. */
  private static final List<String> FOLDERS = List.of("files", "archives", "secrets");

  /** An upload that is still arriving; no row names it. */
  private static final Set<String> PASSING = Set.of(".incoming");

  private final Path data;
  private final Progress progress;

  private Backup(Path data, Progress progress) {
    this.data = data;
    this.progress = progress;
  }

  /**
   * What was written.
   *
   * @param size of the file in bytes
   * @param content bytes before compression
   * @param until the moment whose data the copy holds: all that was committed before it
   */
  record Done(Path file, long size, long content, String until) {}

  /**
   * @throws StartRefused when the file exists already or the data directory holds no database
   */
  static Done write(Path data, Path file, Progress progress)
      throws IOException, InterruptedException {
    if (!Files.isDirectory(data.resolve("pg")))
      throw new StartRefused("%s 里没有内置数据库：请用 --data 指定数据目录。(no database there)".formatted(data));
    if (Files.exists(file))
      throw new StartRefused("%s 已经存在，不会被覆盖：请换一个文件名。(file exists)".formatted(file));
    var unfinished = file.resolveSibling(file.getFileName() + ".part");
    try (var out = BackupWriter.create(unfinished, progress)) {
      try {
        var done = new Backup(data, progress).write(out, file);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return done;
      } catch (IOException | InterruptedException | RuntimeException failed) {
        Files.deleteIfExists(unfinished);
        throw failed;
      }
    } catch (FileAlreadyExistsException somebody) {
      throw new StartRefused(
          "%s 已经存在：另一次备份正在写，或上次被中断。确认没有备份在进行后删除它再试。(another backup is writing)"
              .formatted(unfinished),
          somebody);
    }
  }

  private Done write(BackupWriter out, Path file) throws IOException, InterruptedException {
    try (var database = EmbeddedDatabase.of(data)) {
      long expected = size(data.resolve("pg"));
      for (var folder : FOLDERS) expected += size(data.resolve(folder));
      progress.expect(expected);
      out.text(
          "about",
          "format=%s\nbytes=%d\npostgresql=%s\n".formatted(FORMAT, expected, database.version()));
      try (var copying = database.copy()) {
        var until = new DatabaseCopy(data.resolve("pg"), out).write(copying);
        out.text("until", until);
        for (var folder : FOLDERS) folder(out, data.resolve(folder));
        long size = out.finish();
        return new Done(file, size, out.content(), until);
      }
    }
  }

  private void folder(BackupWriter out, Path folder) throws IOException {
    if (!Files.isDirectory(folder)) return;
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes as)
              throws IOException {
            if (PASSING.contains(inner.getFileName().toString()))
              return FileVisitResult.SKIP_SUBTREE;
            out.folder(data.relativize(inner).toString(), inner);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path inner, BasicFileAttributes as) throws IOException {
            out.file(data.relativize(inner).toString(), inner);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static long size(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) return 0;
    var total = new long[1];
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes as) {
            total[0] += as.size();
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
            if (failed instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
            throw failed;
          }
        });
    return total[0];
  }
}
