package yingke.kernel.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * Sets up the embedded database: its owner, who migrates; the application's role, who may only work
 * on rows; extensions; and the promise that what is committed is on the disk.
 */
final class DatabaseRoles {
  static final String ADMIN = "yingke_admin";
  static final String OWNER = "yingke";
  static final String APPLICATION = "yingke_app";
  static final String DATABASE = "yingke";

  /**
   * Small enough for a modest server room; durability is PostgreSQL's default and checked below.
   */
  static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "shared_buffers=64MB",
          "max_connections=60",
          "max_wal_size=512MB",
          "log_line_prefix=%m [%p] ",
          "log_timezone=Asia/Shanghai",
          "timezone=Asia/Shanghai");

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private DatabaseRoles() {}

  /** Waits until the cluster answers, then makes what is missing. */
  static DatabaseAddress prepare(int port, DatabasePasswords passwords)
      throws SQLException, InterruptedException {
    try (var admin = patientlyConnect(port, "postgres", passwords)) {
      refuseUnlessDurable(admin);
      role(admin, OWNER, passwords.owner());
      role(admin, APPLICATION, passwords.application());
      if (!exists(admin, "select 1 from pg_database where datname = '" + DATABASE + "'"))
        run(admin, "create database " + DATABASE + " owner " + OWNER);
    }
    try (var admin = patientlyConnect(port, DATABASE, passwords)) {
      for (var extension : List.of("ltree", "pg_trgm", "btree_gist", "pgcrypto"))
        run(admin, "create extension if not exists " + extension);
      grantToApplication(admin);
    }
    return new DatabaseAddress(
        address(port, DATABASE), APPLICATION, passwords.application(), OWNER, passwords.owner());
  }

  /** Without these three, an acknowledged application could be lost in a power cut. */
  static void refuseUnlessDurable(Connection database) throws SQLException {
    for (var setting : List.of("fsync", "full_page_writes", "synchronous_commit"))
      if (exists(database, "select 1 where current_setting('" + setting + "') = 'off'"))
        throw new StartRefused(
            "PostgreSQL 的 %s 被关闭，断电会丢失已办结的数据：请打开后再启动。(%s is off)".formatted(setting, setting));
  }

  /** Whatever the owner creates later is the application's to work on; audit takes back its own. */
  private static void grantToApplication(Connection admin) throws SQLException {
    var byOwner = "alter default privileges for role " + OWNER + " grant ";
    run(admin, byOwner + "usage on schemas to " + APPLICATION);
    run(admin, byOwner + "select, insert, update, delete on tables to " + APPLICATION);
    run(admin, byOwner + "usage, select on sequences to " + APPLICATION);
    run(admin, "revoke create on schema public from public");
  }

  private static void role(Connection admin, String name, String password) throws SQLException {
    var exists = exists(admin, "select 1 from pg_roles where rolname = '" + name + "'");
    run(
        admin,
        (exists ? "alter" : "create")
            + " role %s login nosuperuser nocreatedb nocreaterole password '%s'"
                .formatted(name, password));
  }

  private static Connection patientlyConnect(int port, String database, DatabasePasswords passwords)
      throws SQLException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return connect(port, database, passwords);
      } catch (SQLException notYet) {
        if (System.nanoTime() > end)
          throw new StartRefused(
              "内置数据库 %d 秒内没有启动：请查看数据目录中 postgres.log 的末尾。(PostgreSQL did not start: %s)"
                  .formatted(PATIENCE.toSeconds(), notYet.getMessage()),
              notYet);
        Thread.sleep(20);
      }
    }
  }

  /** As the administrator, who may do everything. */
  static Connection connect(int port, String database, DatabasePasswords passwords)
      throws SQLException {
    return DriverManager.getConnection(address(port, database), ADMIN, passwords.admin());
  }

  private static boolean exists(Connection database, String query) throws SQLException {
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  private static void run(Connection database, String command) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(command);
    }
  }

  private static String address(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }
}
