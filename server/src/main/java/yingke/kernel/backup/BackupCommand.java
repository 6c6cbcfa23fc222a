package yingke.kernel.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import yingke.kernel.sql.StartRefused;

/**
 * {@code ./yingke backup FILE} and {@code ./yingke restore FILE}, as the launcher calls them. They
 * need nothing of the program but the data directory, so they begin at once and also work where the
 * program does not start.
 */
public final class BackupCommand {
  private final PrintStream out;

  BackupCommand(PrintStream out) {
    this.out = out;
  }

  /** Whether the arguments of the program are for this command. */
  public static boolean isMeant(String... arguments) {
    return arguments.length > 0 && (is(arguments, "backup") || is(arguments, "restore"));
  }

  /**
   * Runs {@code backup DATA FILE} or {@code restore DATA FILE [LOG-ARCHIVE [UNTIL]]}.
   *
   * @return the exit code: 0 done, 1 refused or failed with a sentence on the standard output
   */
  public static int run(String... arguments) {
    return new BackupCommand(System.out).answer(arguments);
  }

  int answer(String... arguments) {
    try {
      var data = Path.of(arguments[1]);
      var file = Path.of(arguments[2]);
      if (is(arguments, "backup")) backup(data, file);
      else restore(data, file, later(arguments));
      return 0;
    } catch (StartRefused refused) {
      out.println(refused.getMessage());
    } catch (IOException failed) {
      out.println(
          "没有完成，没有留下半份文件：%s。请检查磁盘空间和权限后重试。(input or output failed)".formatted(failed.getMessage()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return 1;
  }

  private void backup(Path data, Path file) throws IOException, InterruptedException {
    long began = System.nanoTime();
    var done = Backup.write(data, file, new Progress(out, "备份"));
    out.println(
        "备份完成：%s，%s（数据 %s），用时 %d 秒，含 %s 以前的全部数据。(done)"
            .formatted(
                done.file(),
                Progress.size(done.size()),
                Progress.size(done.content()),
                Duration.ofNanos(System.nanoTime() - began).toSeconds(),
                done.until()));
    out.println("里面有个人信息和数据库口令：请锁好，并与环境变量文件分开存放。(keep it locked away)");
  }

  private void restore(Path data, Path file, @Nullable LaterLog later)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    var until = Restore.into(file, data, later, new Progress(out, "恢复"));
    out.println(
        "恢复完成：%s，数据到 %s，用时 %d 秒。用 ./yingke run --data %s 启动。(done)"
            .formatted(data, until, Duration.ofNanos(System.nanoTime() - began).toSeconds(), data));
  }

  private static @Nullable LaterLog later(String... arguments) {
    if (arguments.length < 4) return null;
    return new LaterLog(Path.of(arguments[3]), arguments.length < 5 ? null : moment(arguments[4]));
  }

  private static Instant moment(String text) {
    try {
      return OffsetDateTime.parse(text.strip().replace(' ', 'T')).toInstant();
    } catch (DateTimeException wrong) {
      throw new StartRefused(
          "--until 要写成 2026-11-26T09:30:00+08:00 这样的时刻，而不是“%s”。(bad moment)".formatted(text),
          wrong);
    }
  }

  private static boolean is(String[] arguments, String command) {
    return arguments[0].equals(command);
  }
}
