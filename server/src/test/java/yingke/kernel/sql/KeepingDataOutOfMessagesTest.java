package yingke.kernel.sql;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import yingke.YingkeTest;

@YingkeTest
class KeepingDataOutOfMessagesTest {
  private final JdbcClient db;

  KeepingDataOutOfMessagesTest(JdbcClient db) {
    this.db = db;
  }

  @Test
  void aRefusedRowIsNotQuotedInWhatIsLogged() {
    var twice =
        db.sql(
            """
            insert into notice.retention (valid_from, thing, days, source)
            select valid_from, thing, days, '王桂兰' from notice.retention
            """);
    assertThatThrownBy(twice::update)
        .isInstanceOf(DuplicateKeyException.class)
        .hasMessageContaining("retention_pkey")
        .hasMessageNotContaining("2019-01-01");
  }
}
