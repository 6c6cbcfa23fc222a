package yingke.kernel.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;
import yingke.YingkeTest;
import yingke.kernel.sql.EmbeddedDatabase;
import yingke.kernel.sql.LogArchive;
import yingke.kernel.sql.StartRefused;

@YingkeTest
class BackupTest {
  private final Path data;
  @TempDir Path folder;

  BackupTest(Environment settings) {
    this.data = Path.of(settings.getRequiredProperty("yingke.data"));
  }

  @Test
  void whatWasAcknowledgedBeforeACopyUnderLoadIsInItWithoutAGap() throws Exception {
    var paper = data.resolve("files/ab/cd/paper");
    Files.createDirectories(paper.getParent());
    Files.writeString(paper, "户口本");
    try (var writer = new Writer(data)) {
      await().until(() -> writer.acknowledged() > 20);
      long before = writer.acknowledged();
      var file = backup(data, "copy");
      var copy = restore(file, "a");
      try (var database = EmbeddedDatabase.of(copy);
          var admin = database.connect()) {
        long last = Long.parseLong(ask(admin, "select max(n) from public.probe"));
        assertThat(last).isBetween(before, writer.acknowledged());
        assertThat(ask(admin, "select count(*) from public.probe")).isEqualTo("" + last);
      }
      assertThat(copy.resolve("files/ab/cd/paper")).hasSameBinaryContentAs(paper);
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(copy.resolve("secrets/database"))))
          .isEqualTo("rw-------");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void theCopyOfAStoppedDatabaseEqualsItRowForRow() throws Exception {
    var first = restore(backup(data, "running"), "first");
    var second = restore(backup(first, "stopped"), "second");
    assertThat(rows(second)).hasSizeGreaterThan(90).isEqualTo(rows(first));
  }

  @Test
  void withTheArchivedLogABackupLeadsToAnyLaterMoment() throws Exception {
    var archive = Files.createDirectory(folder.resolve("log archive"));
    var original = restore(backup(data, "base"), "original");
    Path file;
    Instant between;
    try (var database =
            EmbeddedDatabase.recover(original, LogArchive.settings(archive.toString()));
        var admin = database.connect()) {
      run(admin, "create table public.diary (line text)");
      run(admin, "insert into public.diary values ('before the backup')");
      file = backup(original, "base with log");
      run(admin, "insert into public.diary values ('after it')");
      between =
          Instant.parse(
              ask(
                  admin,
                  "select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"));
      Thread.sleep(50);
      run(admin, "insert into public.diary values ('too late')");
      var last = ask(admin, "select pg_walfile_name(pg_switch_wal())");
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> Files.exists(archive.resolve(last + ".gz")));
    }
    assertThat(diary(restore(file, "then", new LaterLog(archive, between))))
        .containsExactly("before the backup", "after it");
    assertThat(diary(restore(file, "latest", new LaterLog(archive, null))))
        .containsExactly("before the backup", "after it", "too late");

    var never = target("never");
    var tomorrow = new LaterLog(archive, Instant.now().plus(1, ChronoUnit.DAYS));
    assertThatThrownBy(() -> Restore.into(file, never, tomorrow, quiet()))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("recovery target was reached");
    assertThat(never.resolve("pg")).doesNotExist();
    assertThat(never.resolve("secrets")).doesNotExist();
  }

  @Test
  void aDamagedFileRestoresNothing() throws Exception {
    var file = backup(data, "whole");
    var bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    var flipped = Files.write(folder.resolve("flipped"), bytes);
    var cut = Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, bytes.length / 3));
    var other = Files.writeString(folder.resolve("other"), "not a backup at all");
    for (var damaged : List.of(flipped, cut, other)) {
      var target = folder.resolve("target");
      assertThatThrownBy(() -> Restore.into(damaged, target, null, quiet()))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("已损坏");
      assertThat(target).isEmptyDirectory();
    }
  }

  @Test
  void nothingThatExistsIsOverwritten() throws Exception {
    var file = backup(data, "once");
    assertThatThrownBy(() -> Backup.write(data, file, quiet()))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("已经存在");
    assertThatThrownBy(() -> Restore.into(file, data, null, quiet()))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("不是空目录");
  }

  @Test
  void aPersonIsToldWhatIsWrong() {
    assertThat(said("backup", folder + "/nothing", folder + "/x")).contains("没有内置数据库");
    assertThat(said("restore", folder + "/new", folder + "/missing")).contains("读不到备份文件");
    assertThat(said("restore", folder + "/new", folder + "/x", "" + folder, "yesterday"))
        .contains("这样的时刻");
  }

  private static String said(String... arguments) {
    var said = new ByteArrayOutputStream();
    var command = new BackupCommand(new PrintStream(said, true, StandardCharsets.UTF_8));
    assertThat(command.answer(arguments)).isEqualTo(1);
    return said.toString(StandardCharsets.UTF_8);
  }

  private Path backup(Path from, String name) throws Exception {
    return Backup.write(from, folder.resolve(name + ".tar.gz"), quiet()).file();
  }

  private Path restore(Path file, String name) throws Exception {
    return restore(file, name, null);
  }

  private Path restore(Path file, String name, @Nullable LaterLog later) throws Exception {
    var target = target(name);
    Restore.into(file, target, later, quiet());
    return target;
  }

  /** A directory that knows PostgreSQL's programs already: unpacking them takes the longest. */
  private Path target(String name) throws IOException {
    var target = Files.createDirectory(folder.resolve(name));
    try (var programs = Files.newDirectoryStream(data, "postgresql-18-*")) {
      for (var home : programs)
        Files.createSymbolicLink(target.resolve(home.getFileName()), home.toAbsolutePath());
    }
    return target;
  }

  private static Progress quiet() {
    return new Progress(new PrintStream(new ByteArrayOutputStream()), "");
  }

  /** Count and sum of hashes of each table of the program. */
  private static Map<String, String> rows(Path copy) throws Exception {
    var rows = new TreeMap<String, String>();
    try (var database = EmbeddedDatabase.of(copy);
        var admin = database.connect()) {
      for (var table : tables(admin))
        rows.put(
            table,
            ask(
                admin,
                "select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from %s t"
                    .formatted(table)));
    }
    return rows;
  }

  private static List<String> tables(Connection database) throws SQLException {
    return all(
        database,
        """
        select format('%I.%I', table_schema, table_name) from information_schema.tables
        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
        """);
  }

  private static List<String> diary(Path copy) throws Exception {
    try (var database = EmbeddedDatabase.of(copy);
        var admin = database.connect()) {
      return all(admin, "select line from public.diary");
    }
  }

  private static List<String> all(Connection database, String query) throws SQLException {
    var all = new ArrayList<String>();
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) all.add(String.valueOf(rows.getString(1)));
    }
    return all;
  }

  private static String ask(Connection database, String query) throws SQLException {
    return all(database, query).getFirst();
  }

  private static void run(Connection database, String command) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(command);
    }
  }

  /** Commits one row after the other until it is closed. */
  private static final class Writer implements AutoCloseable {
    private final EmbeddedDatabase database;
    private final Connection connection;
    private final CompletableFuture<Void> work;
    private volatile long acknowledged;
    private volatile boolean stopping;

    Writer(Path data) throws IOException, SQLException, InterruptedException {
      database = EmbeddedDatabase.of(data);
      connection = database.connect();
      run(connection, "drop table if exists public.probe");
      run(connection, "create table public.probe (n bigint primary key)");
      work = CompletableFuture.runAsync(this::write, Thread::startVirtualThread);
    }

    private void write() {
      try {
        while (!stopping) {
          run(connection, "insert into public.probe values (" + (acknowledged + 1) + ")");
          acknowledged = acknowledged + 1;
        }
      } catch (SQLException failed) {
        throw new IllegalStateException(failed);
      }
    }

    long acknowledged() {
      return acknowledged;
    }

    @Override
    public void close() throws IOException, SQLException {
      stopping = true;
      work.join();
      run(connection, "drop table public.probe");
      connection.close();
      database.close();
    }
  }
}
