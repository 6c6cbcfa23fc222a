package yingke.capability.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import yingke.YingkeTest;
import yingke.kernel.calendar.Workdays;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.SignedIn;

/** Ten workdays from the decision to the holder (行政许可法第四十四条). */
@YingkeTest
class DeliveringLicensesTest {
  private static final Caller WINDOW = Orders.officer("market", "license.delivery.read");

  private final MockMvcTester http;
  private final Licenses licenses;
  private final Deliveries deliveries;
  private final Workdays workdays;
  private final LocalDate today;

  DeliveringLicensesTest(
      MockMvcTester http,
      Licenses licenses,
      Deliveries deliveries,
      Workdays workdays,
      Clock clock) {
    this.http = http;
    this.licenses = licenses;
    this.deliveries = deliveries;
    this.workdays = workdays;
    this.today = LocalDate.now(clock);
  }

  @Test
  void isDueTenWorkdaysAfterTheDecisionAndDeliveredWhenIssued() {
    var order = expect(today);
    var seen = list(WINDOW, order, true);
    assertThat(seen)
        .bodyJson()
        .extractingPath("$.items[0].dueOn")
        .isEqualTo(workdays.plus(today, 10).toString());
    assertThat(seen).bodyJson().extractingPath("$.items[0].remaining").isEqualTo(10);
    assertThat(seen).bodyJson().extractingPath("$.items[0].lamp").isEqualTo("GREEN");
    assertThat(seen).bodyJson().extractingPath("$.items[0].step").asString().contains("没有制成");
    issue(order);
    assertThat(list(WINDOW, order, true)).bodyJson().extractingPath("$.items").asArray().isEmpty();
    assertThat(list(WINDOW, order, false))
        .bodyJson()
        .extractingPath("$.items[0].step")
        .isEqualTo("电子证照已送达");
  }

  @Test
  void turnsYellowAndRedWhileTheLicenseIsNotMade() {
    var near = expect(today.minusDays(12));
    var late = expect(today.minusDays(40));
    assertThat(list(WINDOW, near, true))
        .bodyJson()
        .extractingPath("$.items[0].lamp")
        .isEqualTo("YELLOW");
    var seen = list(WINDOW, late, true);
    assertThat(seen).bodyJson().extractingPath("$.items[0].lamp").isEqualTo("RED");
    issue(late);
    assertThat(list(WINDOW, late, false))
        .as("late stays late")
        .bodyJson()
        .extractingPath("$.items[0].lamp")
        .isEqualTo("RED");
  }

  @Test
  void isForTheOwnDepartmentAndWhoeverSupervises() {
    var order = expect(today);
    var neighbor = Orders.officer("health", "license.delivery.read");
    assertThat(list(neighbor, order, true))
        .bodyJson()
        .extractingPath("$.items")
        .asArray()
        .isEmpty();
    var reader = Orders.officer("market", "license.delivery.read");
    assertThat(list(Orders.citizen(Orders.person()), order, true)).hasStatus(403);
    var leader = Caller.system("test", "license.delivery.read");
    assertThat(list(leader, order, true))
        .bodyJson()
        .extractingPath("$.items[0].departmentName")
        .isEqualTo("黄山区市场监督管理局");
    var forged = http.get().uri("/api/license/deliveries?after=2026-13-99,zzz");
    assertThat(forged.with(authentication(new SignedIn(reader)))).hasStatus(400);
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
    Callers.as(Orders.SYSTEM, () -> deliveries.expect(order));
    Callers.as(Orders.SYSTEM, () -> deliveries.expect(order));
    return order;
  }

  private void issue(ExpectDelivery order) {
    var license = Callers.as(Orders.SYSTEM, () -> licenses.issue(Orders.foodBusiness(today, null)));
    Callers.as(Orders.SYSTEM, () -> deliveries.issued(order.act(), license.id()));
  }

  private MvcTestResult list(Caller caller, ExpectDelivery order, boolean open) {
    return http.get()
        .uri("/api/license/deliveries?q=%s&open=%s".formatted(order.number(), open))
        .with(authentication(new SignedIn(caller)))
        .exchange();
  }
}
