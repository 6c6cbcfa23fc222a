package yingke.capability.casework;

import static org.awaitility.Awaitility.await;
import static yingke.capability.casework.Counter.act;
import static yingke.capability.casework.Counter.application;
import static yingke.capability.casework.Counter.as;
import static yingke.capability.casework.Counter.firm;
import static yingke.capability.casework.Counter.market;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import yingke.YingkeTest;
import yingke.kernel.calendar.CalendarChanged;
import yingke.kernel.identity.Caller;

/** Days that turn out to be off or on move the ends of what runs. */
@YingkeTest
class ReckoningANewCalendarTest {
  private final Casework casework;
  private final JdbcClient db;
  private final ApplicationEventPublisher events;
  private final Caller firm = firm();

  ReckoningANewCalendarTest(Casework casework, JdbcClient db, ApplicationEventPublisher events) {
    this.casework = casework;
    this.db = db;
    this.events = events;
  }

  @Test
  void aNewCalendarIsReckonedIntoOpenCases() {
    var seen =
        by(
            market("window"),
            act(opened("onestop-food-business", "market"), "accept", null, Map.of()));
    var right = due(seen);
    db.sql(
            "update casework.work_item set due = due + interval '9 days', red_at = now() where case_id = ?")
        .param(seen.id())
        .update();
    events.publishEvent(new CalendarChanged(2026));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> due(seen).isEqual(right) && read(seen).lamp() == Lamp.GREEN);
  }

  private CaseView opened(String procedure, String department) {
    var asked = application(firm, procedure, department);
    return as(firm, () -> casework.open(asked));
  }

  private CaseView by(Caller caller, ActOnCase act) {
    return as(caller, () -> casework.act(act));
  }

  private CaseView read(CaseView seen) {
    return as(firm, () -> casework.read(seen.id()));
  }

  private OffsetDateTime due(CaseView seen) {
    return db.sql("select due from casework.work_item where case_id = ?")
        .param(seen.id())
        .query(OffsetDateTime.class)
        .single();
  }
}
