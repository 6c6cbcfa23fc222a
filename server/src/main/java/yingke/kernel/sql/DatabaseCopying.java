package yingke.kernel.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;

/**
 * A running physical copy of the database, by PostgreSQL's low-level backup API (documentation of
 * PostgreSQL 18, 25.3.4). Until it is closed no log that the copy needs is thrown away, and no
 * content is swept.
 */
public final class DatabaseCopying implements AutoCloseable {
  private final Connection admin;
  private final String firstLog;

  private DatabaseCopying(Connection admin, String firstLog) {
    this.admin = admin;
    this.firstLog = firstLog;
  }

  /**
   * How the copy ended.
   *
   * @param label to be written as {@code backup_label} into the copy, byte for byte
   * @param firstLog name of the first file of the log that the copy needs
   * @param lastLog name of the last
   * @param until the moment by the clock of the district whose data the copy holds
   */
  public record End(String label, String firstLog, String lastLog, String until) {}

  static DatabaseCopying begin(Connection admin) throws SQLException {
    try {
      ask(admin, "select pg_advisory_lock_shared(" + EmbeddedDatabase.COPYING + ")");
      ask(
          admin,
          """
          select pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)
          """);
      return new DatabaseCopying(
          admin, ask(admin, "select pg_walfile_name(pg_backup_start('yingke', fast => true))"));
    } catch (SQLException failed) {
      admin.close();
      throw failed;
    }
  }

  /**
   * To be called when all files are copied; the log is copied after it.
   *
   * @throws StartRefused when the database went away meanwhile: the copy is worth nothing
   */
  public End end() {
    try (var statement = admin.createStatement();
        var end =
            statement.executeQuery(
                """
                select to_char(
                    clock_timestamp() at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS'),
                  labelfile, pg_walfile_name(lsn)
                from pg_backup_stop(wait_for_archive => false)
                """)) {
      end.next();
      return new End(text(end, 2), firstLog, text(end, 3), text(end, 1));
    } catch (SQLException failed) {
      throw EmbeddedDatabase.failed(failed);
    }
  }

  private static String ask(Connection database, String query) throws SQLException {
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return String.valueOf(rows.getString(1));
    }
  }

  private static String text(ResultSet row, int column) throws SQLException {
    return Objects.requireNonNull(row.getString(column));
  }

  @Override
  public void close() {
    try {
      admin.close();
    } catch (SQLException failed) {
      throw EmbeddedDatabase.failed(failed);
    }
  }
}
