package yingke.kernel.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yingke.YingkeTest;

@YingkeTest
class EmbeddedDatabaseTest {
  private final JdbcTemplate db;
  private final Cluster cluster;
  private final MockMvcTester http;

  EmbeddedDatabaseTest(JdbcTemplate db, Cluster cluster, MockMvcTester http) {
    this.db = db;
    this.cluster = cluster;
    this.http = http;
  }

  @Test
  void theApplicationOwnsNothing() {
    assertThat(db.queryForObject("select current_user", String.class)).isEqualTo("yingke_app");
    assertThatThrownBy(() -> db.execute("create schema intruder"))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void findsChinesePartsOfWords() {
    assertThat(db.queryForObject("select show_trgm('老年人优待证')::text", String.class)).contains("0x");
  }

  @Test
  void aCommitReachesTheDisk() {
    db.execute("create temp table probe (n int)");
    var before = walSyncs();
    db.execute(
        "select pg_logical_emit_message(true, 'probe', 'x')"); // the application writes WAL and
    // waits
    assertThat(walSyncs()).isGreaterThan(before);
  }

  @Test
  void isBroughtBackWhenItIsKilledAndTheProgramGoesOn() {
    var killed = cluster.handle();
    killed.destroyForcibly();
    await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .until(() -> db.queryForObject("select 1", Integer.class), one -> one == 1);
    assertThat(cluster.handle().pid()).isNotEqualTo(killed.pid());
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> assertThat(http.get().uri("/actuator/health/readiness")).hasStatusOk());
  }

  @Test
  void aDataDirectoryInUseIsRefusedWithASentence() {
    var here = Path.of("target/lock-probe");
    DataDirectory.take(here);
    assertThatThrownBy(() -> DataDirectory.take(here))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("正被另一个运行中的 Yingke 使用");
  }

  private long walSyncs() {
    db.execute("select pg_stat_force_next_flush()");
    var syncs =
        db.queryForObject(
            "select coalesce(sum(fsyncs), 0) from pg_stat_io where object = 'wal'", Long.class);
    return syncs == null ? 0 : syncs;
  }
}
