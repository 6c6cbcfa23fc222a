package yingke.kernel.sql;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL of our own as a direct child process: made on first start, brought back when it dies
 * while the program lives, stopped cleanly with it. Not a test tool: passwords are SCRAM, and what
 * is committed is on the disk.
 */
final class Cluster {
  private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
  private static final long LARGEST_LOG = 10_000_000;

  private final Path data;
  private final Path log;
  private final PostgresBinaries binaries;
  private final int port;
  private final List<String> settings;
  private volatile boolean stopping;
  private volatile @Nullable Process process;

  private Cluster(Path home, PostgresBinaries binaries, int port, List<String> settings) {
    this.data = home.resolve("pg");
    this.log = home.resolve("postgres.log");
    this.binaries = binaries;
    this.port = port;
    this.settings = List.copyOf(settings);
  }

  /**
   * Starts the cluster in {@code home} on a free port, making it first if there is none.
   *
   * @param settings more {@code name=value} settings of PostgreSQL
   */
  static Cluster start(Path home, List<String> settings) throws IOException, InterruptedException {
    var cluster = startOnce(home, settings);
    Thread.ofVirtual().name("postgres-supervisor").start(cluster::supervise);
    return cluster;
  }

  /** The same, but one that dies stays dead. */
  static Cluster startOnce(Path home, List<String> settings)
      throws IOException, InterruptedException {
    var cluster = new Cluster(home, PostgresBinaries.in(home), freePort(), settings);
    if (!Files.isDirectory(cluster.data)) cluster.make(DatabasePasswords.in(home));
    cluster.stopOrphan();
    cluster.launch();
    return cluster;
  }

  int port() {
    return port;
  }

  boolean isAlive() {
    var running = process;
    return running != null && running.isAlive();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** The running PostgreSQL's process, to be seen or killed by a test. */
  ProcessHandle handle() {
    return Objects.requireNonNull(process).toHandle();
  }

  private void make(DatabasePasswords passwords) throws IOException, InterruptedException {
    var unfinished = data.resolveSibling("pg.new");
    FileSystemUtils.deleteRecursively(unfinished);
    var password = Files.createTempFile(data.getParent(), "initdb", "");
    try {
      Files.writeString(password, passwords.admin());
      var init =
          command(
              "initdb",
              "--auth=scram-sha-256",
              "--pwfile=" + password,
              "--username=" + DatabaseRoles.ADMIN,
              "--encoding=UTF-8",
              "--locale-provider=builtin", // under LANG=C pg_trgm would find no Chinese
              "--builtin-locale=C.UTF-8",
              "--locale=C.UTF-8",
              "--pgdata=" + unfinished);
      if (init.start().waitFor() != 0)
        throw new StartRefused("内置数据库初始化失败：请查看 %s 的末尾，多为磁盘已满或没有写权限。(initdb failed)".formatted(log));
    } finally {
      Files.delete(password);
    }
    Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
  }

  /** A PostgreSQL that outlived a killed program still holds our directory. */
  private void stopOrphan() throws IOException, InterruptedException {
    var pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) return;
    var lines = Files.readAllLines(pidFile);
    if (lines.isEmpty()) return;
    var orphan =
        ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
            .filter(h -> h.info().commandLine().orElse("").contains(data.toString()));
    if (orphan.isEmpty()) return;
    LOG.info("stopping the PostgreSQL that an earlier run left behind");
    interrupt(orphan.get());
    waitFor(orphan.get());
  }

  private void launch() throws IOException {
    var arguments = new ArrayList<>(List.of("-D", data.toString(), "-p", String.valueOf(port)));
    var all = new ArrayList<>(DatabaseRoles.SETTINGS);
    all.addAll(settings);
    for (var setting : all) arguments.addAll(List.of("-c", setting));
    process = command("postgres", arguments.toArray(String[]::new)).start();
  }

  private void supervise() {
    long pause = 100;
    while (!stopping) {
      try {
        int exit = Objects.requireNonNull(process).waitFor();
        if (stopping) return;
        LOG.warn("PostgreSQL ended with {}, starting it again in {} ms", exit, pause);
        Thread.sleep(pause);
        pause = Math.min(pause * 2, 5_000);
        synchronized (this) {
          if (stopping) return;
          launch();
        }
        Thread.sleep(200);
        if (Objects.requireNonNull(process).isAlive()) pause = 100;
      } catch (IOException e) {
        LOG.warn("PostgreSQL could not be started: {}", e.getMessage());
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** {@code setsid}: Ctrl-C is for us alone; {@code unshare -U}: PostgreSQL refuses to be root. */
  private ProcessBuilder command(String program, String... arguments) throws IOException {
    var line = new ArrayList<>(List.of("setsid"));
    if ("root".equals(System.getProperty("user.name"))) line.addAll(List.of("unshare", "-U"));
    line.add(binaries.program(program));
    line.addAll(List.of(arguments));
    if (Files.exists(log) && Files.size(log) > LARGEST_LOG)
      Files.move(log, log.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
    var builder = new ProcessBuilder(line);
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
  }

  void stop() throws IOException, InterruptedException {
    Process running;
    synchronized (this) {
      stopping = true;
      running = process;
    }
    if (running == null || !running.isAlive()) return;
    interrupt(running.toHandle());
    waitFor(running.toHandle());
  }

  private static void interrupt(ProcessHandle postgres) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", String.valueOf(postgres.pid())).start().waitFor();
  }

  private static void waitFor(ProcessHandle postgres) throws IOException, InterruptedException {
    try {
      postgres.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException late) {
      LOG.warn(
          "PostgreSQL {} did not stop in {}; killing it, it recovers by itself",
          postgres.pid(),
          STOP_LIMIT);
      postgres.destroyForcibly();
    }
  }
}
