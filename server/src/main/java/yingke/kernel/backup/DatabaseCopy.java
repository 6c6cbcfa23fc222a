package yingke.kernel.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Set;
import yingke.kernel.sql.DatabaseCopying;

/**
 * The files of the running database as they are found, torn pages and all, and the write-ahead log
 * from the start of the copy to its end, which mends them when the copy is first started.
 */
final class DatabaseCopy {
  /** Their contents belong to the run and not to the data; the folders must exist. */
  private static final Set<String> EMPTY =
      Set.of(
          "pg_wal",
          "pg_replslot",
          "pg_dynshmem",
          "pg_notify",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");

  private static final Set<String> OF_THE_RUN =
      Set.of(
          "postmaster.pid",
          "postmaster.opts",
          "backup_label",
          "tablespace_map",
          "recovery.signal",
          "pg_internal.init");

  private final Path pg;
  private final BackupWriter out;

  DatabaseCopy(Path pg, BackupWriter out) {
    this.pg = pg;
    this.out = out;
  }

  /** Writes all of it; answers the moment up to which everything committed is in the copy. */
  String write(DatabaseCopying copying) throws IOException {
    files();
    out.file("pg/global/pg_control", pg.resolve("global/pg_control"));
    var end = copying.end();
    out.text("pg/backup_label", end.label());
    logs(end.firstLog(), end.lastLog());
    return end.until();
  }

  private void files() throws IOException {
    Files.walkFileTree(
        pg,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes as)
              throws IOException {
            var name = folder.getFileName().toString();
            if (name.startsWith("pgsql_tmp")) return FileVisitResult.SKIP_SUBTREE;
            out.folder(name(folder), folder);
            return EMPTY.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes as) throws IOException {
            var name = file.getFileName().toString();
            if (!OF_THE_RUN.contains(name) && !name.equals("pg_control"))
              out.file(name(file), file);
            return FileVisitResult.CONTINUE;
          }

          /** Tables come and go while we walk; the log knows. */
          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
            if (failed instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
            throw failed;
          }
        });
  }

  private void logs(String first, String last) throws IOException {
    var logs = new ArrayList<Path>();
    try (var all = Files.newDirectoryStream(pg.resolve("pg_wal"))) {
      for (var log : all) {
        var name = log.getFileName().toString();
        if (name.endsWith(".history")
            || (name.length() == last.length()
                && name.compareTo(first) >= 0
                && name.compareTo(last) <= 0)) logs.add(log);
      }
    }
    for (var log : logs) out.file(name(log), log);
  }

  private String name(Path inside) {
    return "pg" + (inside.equals(pg) ? "" : "/" + pg.relativize(inside));
  }
}
