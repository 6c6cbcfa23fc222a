package yingke.capability.license.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.scheduling.config.CronTask;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.scheduling.support.SimpleTriggerContext;
import yingke.YingkeTest;
import yingke.capability.license.Deliveries;
import yingke.capability.license.ExpectDelivery;
import yingke.capability.license.IssueLicense;
import yingke.capability.license.Licenses;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.notice.Notices;
import yingke.kernel.organization.Organization;
import yingke.kernel.organization.Staff;

/** Director and head hear of a license that does not arrive, once a color. */
@YingkeTest
@ExtendWith(OutputCaptureExtension.class)
class RemindingOfDeliveriesTest {
  private static final Caller SYSTEM = Caller.system("onestop", "license.license.issue");

  private final DeliveryJob job;
  private final Deliveries deliveries;
  private final Organization organization;
  private final Licenses licenses;
  private final ScheduledTaskHolder schedule;
  private final JdbcClient db;
  private final LocalDate today;

  RemindingOfDeliveriesTest(
      DeliveryJob job,
      Deliveries deliveries,
      Organization organization,
      Licenses licenses,
      ScheduledTaskHolder schedule,
      JdbcClient db,
      Clock clock) {
    this.job = job;
    this.deliveries = deliveries;
    this.organization = organization;
    this.licenses = licenses;
    this.schedule = schedule;
    this.db = db;
    this.today = LocalDate.now(clock);
  }

  @Test
  void everyoneWhoAnswersForTheDepartmentIsToldOnceAColor() {
    var near = expect(today.minusDays(12));
    job.morning();
    job.morning();
    assertThat(recipients(near, "证照快到送达期限"))
        .containsExactlyInAnyOrderElementsOf(answerable("market"));
    assertThat(recipients(near, "证照没有按时送达")).isEmpty();

    dueOn(near, today.minusDays(1));
    job.morning();
    job.morning();
    assertThat(recipients(near, "证照没有按时送达"))
        .containsExactlyInAnyOrderElementsOf(answerable("market"));
    assertThat(recipients(near, "证照快到送达期限")).hasSameSizeAs(answerable("market"));
  }

  @Test
  void everyLicenseIsToldOfByItself() {
    var one = expect(today.minusDays(40));
    var other = expect(today.minusDays(40));
    job.morning();
    assertThat(recipients(one, "证照没有按时送达")).hasSameSizeAs(answerable("market"));
    assertThat(recipients(other, "证照没有按时送达")).hasSameSizeAs(answerable("market"));
  }

  @Test
  void nobodyIsToldOfWhatHasTimeOrHasArrived() {
    var fresh = expect(today);
    var arrived = expect(today.minusDays(40));
    issue(arrived);
    job.morning();
    assertThat(recipients(fresh, "证照快到送达期限")).isEmpty();
    assertThat(recipients(arrived, "证照没有按时送达")).isEmpty();
  }

  @Test
  void goesOutAtTwentyPastNineInTheDistrictEveryDay() {
    var task =
        schedule.getScheduledTasks().stream()
            .map(ScheduledTask::getTask)
            .filter(each -> each.toString().contains("DeliveryJob.morning"))
            .findFirst();
    assertThat(task).get().isInstanceOf(CronTask.class);
    var trigger = ((CronTask) task.orElseThrow()).getTrigger();
    var sunday = Clock.fixed(Instant.parse("2026-11-29T00:00:00Z"), ZoneId.of("Asia/Shanghai"));
    assertThat(trigger.nextExecution(new SimpleTriggerContext(sunday)))
        .isEqualTo(Instant.parse("2026-11-29T01:20:00Z"));
  }

  @Test
  void aDatabaseThatIsAwayIsLoggedAndNothingElse(
      @Autowired DeliveryLamps lamps, @Autowired Notices notices, CapturedOutput output) {
    var nowhere = new DriverManagerDataSource("jdbc:postgresql://localhost:1/nowhere");
    var queries = new DeliveryQueries(JdbcClient.create(nowhere));
    var cut = new DeliveryJob(queries, lamps, organization, notices);
    assertThatCode(cut::morning).doesNotThrowAnyException();
    assertThat(output).contains("late deliveries not told now");
  }

  private ExpectDelivery expect(LocalDate decided) {
    var act = UUID.randomUUID();
    var order =
        new ExpectDelivery(
            act,
            "onestop.application:" + act,
            "食品经营许可（散装食品销售）",
            act.toString().substring(0, 12),
            "黄山区云谷茶叶有限公司",
            "market",
            decided);
    Callers.as(SYSTEM, () -> deliveries.expect(order));
    return order;
  }

  private void issue(ExpectDelivery order) {
    var card =
        new IssueLicense(
            order.act(),
            "elder-card",
            order.matter(),
            new SubjectRef(SubjectRef.Kind.PERSON, UUID.randomUUID().toString()),
            "王桂兰",
            "341098195403089028",
            "civil",
            Map.of("sex", "女", "birthDate", "1954年3月8日", "benefits", "免费乘坐区内公交车"),
            today,
            null);
    var license = Callers.as(SYSTEM, () -> licenses.issue(card));
    Callers.as(SYSTEM, () -> deliveries.issued(order.act(), license.id()));
  }

  private void dueOn(ExpectDelivery order, LocalDate day) {
    db.sql("update license.delivery set due_on = ? where act = ?")
        .params(day, order.act())
        .update();
  }

  private List<String> answerable(String department) {
    return Stream.of("director", "head")
        .flatMap(post -> organization.staffIn(department, post).stream())
        .map(Staff::id)
        .map(id -> "STAFF:" + id)
        .toList();
  }

  private List<String> recipients(ExpectDelivery order, String title) {
    return db.sql(
            """
            select recipient from notice.notice where title = ? and position(? in text) > 0
            """)
        .params(title, order.number())
        .query(String.class)
        .list();
  }
}
