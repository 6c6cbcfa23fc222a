package yingke.kernel.sql;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Keeps PostgreSQL's write-ahead log in a folder, best on another machine: with a backup it leads
 * to any later moment.
 */
public final class LogArchive {
  /** At most so much is lost with the machine. */
  private static final String SECONDS = "300";

  private LogArchive() {}

  /**
   * The settings of PostgreSQL; none for an empty folder name.
   *
   * @throws StartRefused when the folder cannot be written or named in a shell command
   */
  public static List<String> settings(String folder) {
    if (folder.isEmpty()) return List.of();
    var path = Path.of(folder).toAbsolutePath().normalize();
    if (!Files.isDirectory(path) || !Files.isWritable(path) || !named(path.toString()))
      throw new StartRefused(
          "YINGKE_LOG_ARCHIVE 指定的目录 %s 不存在、不能写入，或名称中有引号、百分号等特殊字符：请改正后再启动。(log archive not usable)"
              .formatted(path));
    return List.of(
        "archive_mode=on", "archive_timeout=" + SECONDS, "archive_command=" + keep(path));
  }

  private static boolean named(String path) {
    return path.matches("[^'\"%\\\\$`]+");
  }

  /** Whole or not at all; one that is there already with the same content is kept. */
  private static String keep(Path folder) {
    return """
    if [ -f '%1$s/%%f.gz' ]; then gunzip -c '%1$s/%%f.gz' | cmp -s - '%%p'; \
    else gzip -1 -c '%%p' > '%1$s/%%f.part' && sync '%1$s/%%f.part' && mv '%1$s/%%f.part' '%1$s/%%f.gz'; fi\
    """
        .formatted(folder);
  }
}
