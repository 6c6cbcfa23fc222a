package yingke.bench.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The disk of the data directory fills up: first to what is kept free of uploads, then so far that
 * the database may stop, then to the last byte. Whoever frees space needs to do nothing else.
 */
final class DiskFull implements Fault {
  private static final int MEGABYTE = 1 << 20;
  private static final int RESERVE_MB = 128;
  private static final String DRAFT = "{\"item\": \"library-card\"}";
  private static final int LOG_SEGMENTS = 64;
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path ballast;
  private final Duration length;
  private final List<String> wrong = new ArrayList<>();

  /**
   * @param length how long it stays full to the last byte
   */
  DiskFull(Path disk, Duration length) {
    this.ballast = disk.resolve("ballast");
    this.length = length;
  }

  /** How the program is to be started for it. */
  static String setting() {
    return "--yingke.files.reserve=" + RESERVE_MB + "MB";
  }

  /**
   * A small disk of its own, which goes with this process. Says so where mounting is not permitted:
   * what was not looked at has not held.
   */
  static boolean mount(Path folder, int megabytes) throws IOException, InterruptedException {
    var mount =
        new ProcessBuilder(
                "mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "none", folder.toString())
            .redirectErrorStream(true)
            .start();
    var said = new String(mount.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    boolean mounted = mount.waitFor() == 0;
    if (!mounted)
      System.out.println("不对：磁盘写满没有执行，这里不允许挂载小磁盘：" + said.strip() + "。(disk full: NOT RUN)");
    return mounted;
  }

  @Override
  public String title() {
    return "磁盘写满 %d 秒".formatted(length.toSeconds());
  }

  @Override
  public List<String> strike(Copy copy) throws Exception {
    var resident = new Client(copy, "hu-chunsheng", () -> false);
    fillUntilFree(100 * MEGABYTE);
    noUploads(resident);
    if (copy.readiness() != 200) wrong.add("not ready while only uploads are refused");
    resident.post(Load.APPLICATIONS, null, DRAFT); // everything else goes on
    fillUntilFree(40 * MEGABYTE);
    if (copy.readiness() != 503) wrong.add("readiness does not say that the disk is nearly full");
    fillUntilFree(0);
    nothingIsSaved(resident);
    leaveNoLog(copy);
    if (copy.readiness() != 503) wrong.add("readiness does not say that the disk is full");
    read(copy);
    Thread.sleep(length);
    noUploads(resident);
    Files.delete(ballast);
    if (copy.awaitReady().compareTo(PATIENCE) > 0) wrong.add("took long to be ready again");
    return wrong;
  }

  private void noUploads(Client resident) throws InterruptedException {
    var answer = Probe.of(resident.uploading("proof.pdf", Load.PDF));
    var away = answer.code().equals("database-away") ? answer.code() : "storage-full";
    wrong.addAll(answer.notRefused(away, LIMIT));
  }

  /** There may be room in pages that the database has; it is soon gone. */
  private void nothingIsSaved(Client resident) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    var answer = Probe.of(resident.posting(Load.APPLICATIONS, DRAFT));
    while (answer.well() && System.nanoTime() < end)
      answer = Probe.of(resident.posting(Load.APPLICATIONS, DRAFT));
    if (answer.code().startsWith("database-")) return; // it has stopped already
    wrong.addAll(answer.notRefused("storage-full", LIMIT));
  }

  /** Uses the log's last prepared segment up, so that the database itself has to stop. */
  private static void leaveNoLog(Copy copy) throws IOException {
    try (var database = copy.database();
        var statement = database.createStatement()) {
      for (int n = 0; n < LOG_SEGMENTS; n++) {
        statement.execute("select pg_logical_emit_message(true, 'full', 'x')");
        statement.execute("select pg_switch_wal()");
      }
    } catch (SQLException stopped) {
      System.out.println("  PostgreSQL: " + stopped.getMessage());
    }
  }

  private void read(Copy copy) throws InterruptedException {
    var answer = Probe.of(HttpRequest.newBuilder(copy.address("/api/onestop/publicity")));
    if (!answer.well()) wrong.addAll(answer.notRefused("database-away", LIMIT));
  }

  private void fillUntilFree(long bytes) throws IOException {
    try (OutputStream out =
        Files.newOutputStream(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      var some = new byte[MEGABYTE / 4];
      while (Files.getFileStore(ballast.getParent()).getUsableSpace() > bytes) out.write(some);
    } catch (IOException full) {
      if (bytes > 0) throw full;
    }
  }
}
