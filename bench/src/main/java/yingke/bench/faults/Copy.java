package yingke.bench.faults;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A copy of the program in a process of its own, as the launcher starts it, to be killed. */
final class Copy implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final List<String> JVM =
      List.of(
          "--sun-misc-unsafe-memory-access=allow",
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          "-Xmx512m",
          "-XX:+ExitOnOutOfMemoryError",
          "-Dfile.encoding=UTF-8",
          "-Dstdout.encoding=UTF-8",
          "-Xlog:aot*=off",
          "-Xlog:cds*=off");

  private final Path app;
  private final Path data;
  private final int port;
  private final List<String> settings;
  private final HttpClient http = HttpClient.newHttpClient();
  private Process process;

  /**
   * Starts it on a free port and waits until it is ready.
   *
   * @param settings of the program, {@code --name=value}
   */
  Copy(Path app, Path data, String... settings) throws IOException, InterruptedException {
    this.app = app;
    this.data = data;
    this.settings = List.of(settings);
    try (var free = new ServerSocket(0)) {
      this.port = free.getLocalPort();
    }
    this.process = launch();
    awaitReady();
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  Path data() {
    return data;
  }

  void killServer() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  void killPostgres() throws IOException {
    ProcessHandle.of(Long.parseLong(note(0))).ifPresent(ProcessHandle::destroyForcibly);
  }

  void startAgain() throws IOException {
    process = launch();
  }

  /** Answers how long it took, from now. */
  Duration awaitReady() throws InterruptedException {
    long began = System.nanoTime();
    while (readiness() != 200) {
      if (!process.isAlive())
        throw new IllegalStateException("the program ended, see " + data.resolve("server.log"));
      if (System.nanoTime() - began > PATIENCE.toNanos())
        throw new IllegalStateException("not ready after " + PATIENCE);
      Thread.sleep(50);
    }
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /** The database as its administrator, beside the program. */
  Connection database() throws IOException, SQLException {
    var url = "jdbc:postgresql://127.0.0.1:" + note(3) + "/yingke";
    var password = Files.readAllLines(data.resolve("secrets/database")).getFirst();
    return DriverManager.getConnection(url, "yingke_admin", password);
  }

  /** {@code ./yingke check audit}: every chain of the program, while it runs. */
  boolean chainsHold() throws IOException, InterruptedException {
    var passwords = Files.readAllLines(data.resolve("secrets/database"));
    var task = java("--server.port=0", "--server.address=127.0.0.1", "--yingke.task=check-audit");
    task.environment()
        .putAll(
            Map.of(
                "YINGKE_DB_URL", "jdbc:postgresql://127.0.0.1:" + note(3) + "/yingke",
                "YINGKE_DB_OWNER_PASSWORD", passwords.get(1),
                "YINGKE_DB_PASSWORD", passwords.get(2)));
    return task.start().waitFor() == 0;
  }

  /** What the program says of itself: 200 or 503; 0 when it says nothing. */
  int readiness() throws InterruptedException {
    try {
      var request =
          HttpRequest.newBuilder(address("/actuator/health/readiness"))
              .timeout(Duration.ofSeconds(10))
              .build();
      return http.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException away) {
      return 0;
    }
  }

  /** All of PostgreSQL stops in its tracks, or goes on. */
  void stopPostgres(boolean stopped) throws IOException, InterruptedException {
    var postmaster = ProcessHandle.of(Long.parseLong(note(0))).orElseThrow();
    var line = new ArrayList<>(List.of("kill", stopped ? "-STOP" : "-CONT"));
    line.add(String.valueOf(postmaster.pid()));
    postmaster.descendants().forEach(child -> line.add(String.valueOf(child.pid())));
    new ProcessBuilder(line).start().waitFor();
  }

  /**
   * Threads that the system gives the program. Virtual ones end with their requests, which are all
   * answered; asking the JVM for a dump of them can crash it (JDK 25.0.3, {@code ThreadSnapshot}).
   */
  int threads() throws IOException {
    return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
        .filter(line -> line.startsWith("Threads:"))
        .mapToInt(line -> Integer.parseInt(line.substring(8).strip()))
        .sum();
  }

  /** A line of PostgreSQL's note about itself: 0 its process, 3 its port. */
  private String note(int line) throws IOException {
    return Files.readAllLines(data.resolve("pg/postmaster.pid")).get(line).strip();
  }

  private Process launch() throws IOException {
    var arguments = new ArrayList<>(settings);
    arguments.add("--server.port=" + port);
    return java(arguments.toArray(String[]::new)).start();
  }

  private ProcessBuilder java(String... arguments) {
    var java = Path.of(Objects.requireNonNull(System.getProperty("java.home")), "bin", "java");
    var line = new ArrayList<>(List.of(java.toString()));
    line.addAll(JVM);
    line.addAll(List.of("-XX:AOTCache=" + app.resolve("app.aot"), "-jar"));
    line.add(app.resolve("server.jar").toString());
    line.addAll(List.of(arguments));
    var builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("server.log").toFile()));
    builder.environment().putAll(Map.of("YINGKE_DATA", data.toString(), "YINGKE_MODE", "demo"));
    return builder;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
