package yingke.bench.casework;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Objects;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import yingke.bench.District;

/** As many connections as the program has, each in a schema of its own. */
record SchemaOf(District district, String schema) {
  private static final int CONNECTIONS = 16;

  DataSource connections() {
    var owner = (SimpleDriverDataSource) district.owner();
    var properties = new Properties();
    properties.setProperty("currentSchema", schema);
    var pool = new HikariDataSource();
    pool.setDataSource(owner(owner, properties));
    pool.setMaximumPoolSize(CONNECTIONS);
    return pool;
  }

  private static DataSource owner(SimpleDriverDataSource owner, Properties properties) {
    var source = new SimpleDriverDataSource();
    source.setDriver(Objects.requireNonNull(owner.getDriver()));
    source.setUrl(Objects.requireNonNull(owner.getUrl()));
    source.setUsername(Objects.requireNonNull(owner.getUsername()));
    source.setPassword(Objects.requireNonNull(owner.getPassword()));
    source.setConnectionProperties(properties);
    return source;
  }
}
