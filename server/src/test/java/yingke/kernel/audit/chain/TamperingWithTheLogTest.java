package yingke.kernel.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yingke.YingkeTest;
import yingke.kernel.audit.Audit;
import yingke.kernel.audit.ChainCheck.Report;

/** What the owner of the database can do, and that it does not stay hidden. */
@YingkeTest
class TamperingWithTheLogTest {
  @Autowired Audit audit;
  @Autowired AuditCheck check;
  @Autowired JdbcClient db;
  @Autowired Flyway flyway;
  private JdbcClient owner;
  private long entry;
  private long position;

  @BeforeEach
  void sealAnEntry() {
    owner = JdbcClient.create(flyway.getConfiguration().getDataSource());
    var object = "test:" + UUID.randomUUID();
    audit.record("audit.test.write", object, Map.of("to", "甲"));
    entry =
        db.sql("select id from audit.entry where object = ?")
            .param(object)
            .query(Long.class)
            .single();
    await()
        .atMost(Duration.ofSeconds(15))
        .until(() ->
            db.sql("select position from audit.link where entry = ?")
                .param(entry)
                .query(Long.class)
                .optional()
                .isPresent());
    position =
        db.sql("select position from audit.link where entry = ?")
            .param(entry)
            .query(Long.class)
            .single();
    guards("disable");
    owner
        .sql("create table audit.kept_entry as select * from audit.entry where id = ?")
        .param(entry)
        .update();
    owner
        .sql("create table audit.kept_link as select * from audit.link where entry = ?")
        .param(entry)
        .update();
  }

  @AfterEach
  void putBack() {
    owner.sql("delete from audit.link where entry = ?").param(entry).update();
    owner.sql("delete from audit.entry where id = ?").param(entry).update();
    owner
        .sql("insert into audit.entry overriding system value select * from audit.kept_entry")
        .update();
    owner.sql("insert into audit.link select * from audit.kept_link").update();
    owner.sql("drop table audit.kept_entry, audit.kept_link").update();
    guards("enable");
    assertThat(check.check().intact()).isTrue();
  }

  @Test
  void aChangedFieldBreaksTheChain() {
    for (var change :
        new String[] {
          "actor = actor || 'x'",
          "party = coalesce(party, '') || 'x'",
          "operation = operation || 'x'",
          "object = object || 'x'",
          "detail = '{\"to\": \"乙\"}'",
          "at = at + interval '1 microsecond'"
        }) {
      owner.sql("update audit.entry set " + change + " where id = ?").param(entry).update();
      assertBroken("记录 " + entry + " 不符");
      owner.sql("delete from audit.entry where id = ?").param(entry).update();
      owner
          .sql("insert into audit.entry overriding system value select * from audit.kept_entry")
          .update();
    }
  }

  @Test
  void aRemovedEntryIsMissed() {
    owner.sql("delete from audit.entry where id = ?").param(entry).update();
    assertBroken("记录 " + entry + " 不存在");
  }

  @Test
  void aRemovedLinkIsMissed() {
    audit.record("audit.test.write", "test:after", Map.of());
    await().atMost(Duration.ofSeconds(15)).until(() -> highest() > position);
    owner.sql("delete from audit.link where entry = ?").param(entry).update();
    assertBroken("第 " + position + " 环缺失");
  }

  @Test
  void aChangedHashIsNoticed() {
    owner
        .sql(
            "update audit.link set hash = set_byte(hash, 0, (get_byte(hash, 0) + 1) % 256) where entry = ?")
        .param(entry)
        .update();
    assertBroken("第 " + position + " 环");
  }

  @Test
  void anEntrySlippedInAfterwardsIsFound() {
    var slipped =
        owner
            .sql(
                """
                insert into audit.entry (actor, operation, object, tx)
                values ('x', 'audit.test.write', 'test:slipped', '3') returning id
                """)
            .query(Long.class)
            .single();
    var report = check.check();
    owner.sql("delete from audit.entry where id = ?").param(slipped).update();
    assertThat(report.broken()).contains("记录 " + slipped + " 不在链中");
  }

  private void assertBroken(String words) {
    Report report = check.check();
    assertThat(report.intact()).isFalse();
    assertThat(report.broken()).contains(words);
    assertThat(report.sealed()).isEqualTo(position - 1);
    assertThat(CheckTask.sentence("审计日志", report)).startsWith("审计日志：已被改动！");
  }

  private long highest() {
    return db.sql("select max(position) from audit.link").query(Long.class).single();
  }

  private void guards(String how) {
    owner.sql("alter table audit.entry " + how + " trigger only_grows").update();
    owner.sql("alter table audit.link " + how + " trigger only_grows").update();
  }
}
