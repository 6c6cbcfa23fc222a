package yingke.kernel.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The database inside a data directory, as its administrator sees it: joined where a copy of the
 * program runs, started for the while where none does. For who copies or recovers it, without the
 * rest of the program.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  /** Advisory lock that is shared while a copy is made: nothing that rows name is swept. */
  public static final int COPYING = 20_190_312;

  private final int port;
  private final DatabasePasswords passwords;
  private final Path log;
  private final @Nullable DataDirectory taken;
  private final @Nullable Cluster cluster;

  private EmbeddedDatabase(Path data, @Nullable DataDirectory taken, @Nullable Cluster cluster)
      throws IOException {
    this.port = cluster == null ? portOfRunning(data) : cluster.port();
    this.passwords = DatabasePasswords.in(data);
    this.log = data.resolve("postgres.log");
    this.taken = taken;
    this.cluster = cluster;
  }

  /** Joins the running database of a data directory, or starts it until this is closed. */
  public static EmbeddedDatabase of(Path data) throws IOException, InterruptedException {
    var taken = DataDirectory.takeIfFree(data);
    return taken == null ? new EmbeddedDatabase(data, null, null) : start(taken, List.of());
  }

  /**
   * Starts a restored database until this is closed.
   *
   * @param settings {@code name=value} settings of PostgreSQL that say where to recover to
   * @throws StartRefused when the directory is in use
   */
  public static EmbeddedDatabase recover(Path data, List<String> settings)
      throws IOException, InterruptedException {
    return start(DataDirectory.take(data), settings);
  }

  private static EmbeddedDatabase start(DataDirectory taken, List<String> settings)
      throws IOException, InterruptedException {
    var cluster = Cluster.startOnce(taken.path(), settings);
    return new EmbeddedDatabase(taken.path(), taken, cluster);
  }

  /** Line 4 of PostgreSQL's own note about the running server. */
  private static int portOfRunning(Path data) throws IOException {
    var lines = Files.readAllLines(data.resolve("pg/postmaster.pid"));
    if (lines.size() < 4) throw new StartRefused("内置数据库正在启动，请稍后再试。(PostgreSQL is still starting)");
    return Integer.parseInt(lines.get(3).strip());
  }

  /**
   * Begins a physical copy.
   *
   * @throws StartRefused when the database does not answer
   */
  public DatabaseCopying copy() throws IOException, InterruptedException {
    try {
      return DatabaseCopying.begin(connect());
    } catch (SQLException failed) {
      throw failed(failed);
    }
  }

  /** As PostgreSQL names itself, {@code 18.6} say. */
  public String version() throws IOException, InterruptedException {
    try (var connection = connect()) {
      return connection.getMetaData().getDatabaseProductVersion();
    } catch (SQLException failed) {
      throw failed(failed);
    }
  }

  /**
   * Waits for the end of a recovery, which may read days of archived log.
   *
   * @return the moment of the last commit that the archived log brought; null when none did
   * @throws StartRefused when PostgreSQL has given up, with what it said
   */
  public @Nullable String recovered() throws IOException, InterruptedException {
    try (var admin = connect();
        var statement = admin.createStatement();
        var last =
            statement.executeQuery(
                """
                select to_char(
                  pg_last_xact_replay_timestamp() at time zone 'Asia/Shanghai',
                  'YYYY-MM-DD HH24:MI:SS')
                """)) {
      last.next();
      return last.getString(1);
    } catch (SQLException failed) {
      throw failed(failed);
    }
  }

  /** A connection of the administrator, as soon as a database that starts or recovers answers. */
  public Connection connect() throws IOException, SQLException, InterruptedException {
    while (true) {
      try {
        return DatabaseRoles.connect(port, DatabaseRoles.DATABASE, passwords);
      } catch (SQLException notYet) {
        if (cluster == null) throw notYet;
        if (!cluster.isAlive())
          throw new StartRefused("数据库没有启动：%s。(PostgreSQL gave up)".formatted(lastWords()), notYet);
        Thread.sleep(50);
      }
    }
  }

  static StartRefused failed(SQLException cause) {
    return new StartRefused(
        "没有完成，数据库说：%s。请看数据目录中 postgres.log 的末尾。(database failed)".formatted(cause.getMessage()),
        cause);
  }

  private String lastWords() throws IOException {
    try (var lines = Files.lines(log)) {
      return lines
          .filter(line -> line.contains("FATAL") && !line.contains("starting up"))
          .reduce((earlier, later) -> later)
          .orElse("见 " + log + " 的末尾");
    }
  }

  @Override
  public void close() throws IOException {
    try {
      if (cluster != null) cluster.stop();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      if (taken != null) taken.close();
    }
  }
}
