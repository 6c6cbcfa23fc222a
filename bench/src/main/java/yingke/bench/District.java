package yingke.bench;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import yingke.Yingke;

/**
 * The program as it is delivered, with its own PostgreSQL (fsync, full_page_writes and
 * synchronous_commit on: it would not start otherwise), in a directory that is thrown away.
 */
public final class District implements AutoCloseable {
  private final ConfigurableApplicationContext program;

  private District(ConfigurableApplicationContext program) {
    this.program = program;
  }

  static District open(Path data) {
    return new District(
        SpringApplication.run(
            Yingke.class,
            "--server.port=0",
            "--yingke.mode=demo",
            "--yingke.demo.cases=0",
            "--yingke.data=" + data));
  }

  /** A part of the program. */
  public <T> T part(Class<T> type) {
    return program.getBean(type);
  }

  /** Its connections, as the role that the program works with. */
  public DataSource connections() {
    return program.getBean(DataSource.class);
  }

  /** The database as its owner, who may create tables. */
  public DataSource owner() {
    return program.getBean("ownerDataSource", DataSource.class);
  }

  /** Statements as the owner. */
  public JdbcClient asOwner() {
    return JdbcClient.create(owner());
  }

  /** Of the database and what it guarantees, for the report. */
  String versions() {
    return "PostgreSQL "
        + setting("server_version")
        + Stream.of("fsync", "full_page_writes", "synchronous_commit")
            .map(name -> ", " + name + " " + setting(name))
            .collect(Collectors.joining());
  }

  private String setting(String name) {
    return asOwner().sql("select current_setting(?)").param(name).query(String.class).single();
  }

  /** Where it answers. */
  public String address() {
    return "http://127.0.0.1:" + program.getEnvironment().getProperty("local.server.port");
  }

  @Override
  public void close() {
    program.close();
  }
}
