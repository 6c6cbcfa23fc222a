package yingke.kernel.sql;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import yingke.kernel.web.ImpossibleText;
import yingke.kernel.web.OutOfRange;
import yingke.kernel.web.StorageFull;

/**
 * The database of this copy: the PostgreSQL inside, or one outside named by {@code YINGKE_DB_URL}.
 * The application works with a role that owns nothing; migrations run as the owner.
 */
@Configuration
class Database {
  private static final int HEALTH_SECONDS = 2;

  /** SQLSTATEs character_not_in_repertoire and untranslatable_character. */
  private static final Set<String> IMPOSSIBLE_TEXT = Set.of("22021", "22P05");

  private static final Set<String> OUT_OF_RANGE = Set.of("22003", "22008"); // numbers, dates
  private static final String DISK_FULL = "53100";

  /** The embedded database; the data directory stays locked for as long as the program runs. */
  @Configuration
  @ConditionalOnExpression("'${yingke.db.url}'.isEmpty()")
  static class Inside {
    @Bean(destroyMethod = "close")
    DataDirectory dataDirectory(@Value("${yingke.data}") Path data) {
      return DataDirectory.take(data);
    }

    @Bean(destroyMethod = "stop")
    Cluster cluster(DataDirectory data, @Value("${yingke.db.log-archive}") String logArchive)
        throws IOException, InterruptedException {
      return Cluster.start(data.path(), LogArchive.settings(logArchive));
    }

    @Bean
    DatabaseAddress databaseAddress(Cluster cluster, DataDirectory data)
        throws IOException, InterruptedException, SQLException {
      return DatabaseRoles.prepare(cluster.port(), DatabasePasswords.in(data.path()));
    }
  }

  @Bean
  @ConditionalOnExpression("!'${yingke.db.url}'.isEmpty()")
  DatabaseAddress outside(
      @Value("${yingke.db.url}") String url,
      @Value("${yingke.db.user}") String user,
      @Value("${yingke.db.password}") String password,
      @Value("${yingke.db.owner}") String owner,
      @Value("${yingke.db.owner-password}") String ownerPassword) {
    var address = new DatabaseAddress(url, user, password, owner, ownerPassword);
    try (var connection = DriverManager.getConnection(url, user, password)) {
      DatabaseRoles.refuseUnlessDurable(connection);
    } catch (SQLException e) {
      throw new StartRefused(
          "连接不上 YINGKE_DB_URL 指定的数据库（%s）：请检查地址、YINGKE_DB_USER 和 YINGKE_DB_PASSWORD。(database not reachable)"
              .formatted(e.getMessage()),
          e);
    }
    return address;
  }

  @Bean
  @Primary
  HikariDataSource dataSource(
      DatabaseAddress address, @Value("${yingke.db.connections}") int connections) {
    var pool =
        DataSourceBuilder.create()
            .type(HikariDataSource.class)
            .url(address.url())
            .username(address.user())
            .password(address.password())
            .build();
    pool.setMaximumPoolSize(connections);
    pool.setConnectionTimeout(3_000); // readiness tells the truth within seconds
    pool.setValidationTimeout(1_000);
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    pool.addDataSourceProperty("connectTimeout", "3");
    pool.addDataSourceProperty("socketTimeout", "60"); // a database that hangs ends as an error
    pool.addDataSourceProperty("ApplicationName", "yingke");
    pool.addDataSourceProperty("logServerErrorDetail", "false"); // it quotes rows: personal data
    return pool;
  }

  /**
   * As Spring translates, but what cannot be stored is the sender's mistake and not ours, and a
   * full disk is not a database that is away.
   */
  @Bean
  SQLExceptionTranslator exceptionTranslator() {
    var translator = new SQLExceptionSubclassTranslator();
    translator.setCustomTranslator((task, sql, e) -> {
      var state = String.valueOf(e.getSQLState());
      if (IMPOSSIBLE_TEXT.contains(state)) return new ImpossibleText(e);
      if (DISK_FULL.equals(state)) return new StorageFull(e);
      return OUT_OF_RANGE.contains(state) ? new OutOfRange(e) : null;
    });
    return translator;
  }

  /** Boot's own asks without a limit, and would wait for a database that hangs. */
  @Bean
  HealthIndicator dbHealthIndicator(HikariDataSource dataSource) {
    return () -> {
      try (var connection = dataSource.getConnection()) {
        return connection.isValid(HEALTH_SECONDS) ? Health.up().build() : Health.down().build();
      } catch (SQLException away) {
        return Health.down(away).build();
      }
    };
  }

  @Bean
  @FlywayDataSource
  @Qualifier("owner")
  DataSource ownerDataSource(DatabaseAddress address) throws SQLException {
    return new SimpleDriverDataSource(
        DriverManager.getDriver(address.url()),
        address.url(),
        address.owner(),
        address.ownerPassword());
  }
}
