package yingke.capability.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import yingke.YingkeTest;
import yingke.capability.license.RenewalWindow.Chance;
import yingke.kernel.calendar.Bygone;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.RuleBroken;

/** 延续 from the window to the next version. */
@YingkeTest
class RenewingLicensesTest {
  private static final String DEFAULT = "public-place-health"; // no term of its own

  private final Licenses licenses;
  private final Renewals renewals;
  private final LicenseEnds ends;
  private final PublicLicenses open;
  private final JdbcClient db;
  private final Bygone bygone;
  private final LocalDate today;

  RenewingLicensesTest(
      Licenses licenses,
      Renewals renewals,
      LicenseEnds ends,
      PublicLicenses open,
      JdbcClient db,
      Bygone bygone,
      Clock clock) {
    this.licenses = licenses;
    this.renewals = renewals;
    this.ends = ends;
    this.open = open;
    this.db = db;
    this.bygone = bygone;
    this.today = LocalDate.now(clock);
  }

  @Test
  void opensNinetyDaysBeforeTheLastDayAndClosesThirtyBefore() {
    assertThat(chance(DEFAULT, today.plusDays(91))).isEqualTo(Chance.EARLY);
    assertThat(chance(DEFAULT, today.plusDays(90))).isEqualTo(Chance.OPEN);
    assertThat(chance(DEFAULT, today.plusDays(30))).isEqualTo(Chance.OPEN);
    assertThat(chance(DEFAULT, today.plusDays(29))).isEqualTo(Chance.CLOSED);
    assertThat(chance(DEFAULT, today.minusDays(1))).isEqualTo(Chance.CLOSED);
  }

  @Test
  void followsTheTypesOwnRules() {
    assertThat(chance("labor-dispatch", today.plusDays(60))).isEqualTo(Chance.OPEN);
    assertThat(chance("labor-dispatch", today.plusDays(59))).isEqualTo(Chance.CLOSED);
    assertThat(chance("food-business", today.plusDays(40))).isEqualTo(Chance.OPEN);
    assertThat(chance("food-business", today.plusDays(10))).isEqualTo(Chance.LATE);
    assertThat(chance("food-business", today.plusDays(200))).isEqualTo(Chance.EARLY);
  }

  @Test
  void refusesTooEarlyTooLateAndWhatNobodyHoldsInWords() {
    var early = issue("labor-dispatch", today.plusDays(300));
    assertThatThrownBy(() -> apply(early, matter()))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining("还太早")
        .hasMessageContaining("起可以申请");
    var late = issue("labor-dispatch", today.plusDays(20));
    assertThatThrownBy(() -> apply(late, matter()))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining("不再按延续受理");
    var over = issue("labor-dispatch", today.minusDays(2));
    assertThatThrownBy(() -> apply(over, matter()))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining("已经过期");
    var other = Orders.person();
    assertThatThrownBy(() -> renewals.apply(other, "labor-dispatch", late.number(), matter()))
        .as("a stranger")
        .isInstanceOf(NotFound.class);
  }

  @Test
  void keepsTheNumberAndRunsFromTheDecision() {
    var old = issue("food-business", today.plusDays(60));
    var matter = matter();
    apply(old, matter);
    var next = renew(old, matter);
    assertThat(next.version()).isEqualTo(old.version() + 1);
    assertThat(next.number()).isEqualTo(old.number());
    assertThat(next.until()).isEqualTo(LicenseType.lastDay(today, 5));
    assertThat(open.find(code(old)).orElseThrow().stateTitle()).isEqualTo("变更");
    assertThat(open.find(code(next)).orElseThrow().usable()).isTrue();
    assertThat(renewals.windows(next.holder(), "food-business")).hasSize(1);
  }

  @Test
  void takesANewNumberAndRunsFromTheOldLastDayWhereTheRulesSaySo() {
    var old = issue("labor-dispatch", today.plusDays(100));
    var matter = matter();
    apply(old, matter);
    var next = renew(old, matter);
    assertThat(next.number()).isNotEqualTo(old.number());
    assertThat(next.from()).isEqualTo(today);
    assertThat(next.until()).isEqualTo(LicenseType.lastDay(today.plusDays(101), 3));
  }

  @Test
  void losesNoDayOverTheTwentyNinthOfFebruary() {
    assertThat(LicenseType.lastDay(LocalDate.of(2024, 2, 29), 5)).isEqualTo("2029-02-28");
    assertThat(LicenseType.lastDay(LocalDate.of(2024, 2, 29), 4)).isEqualTo("2028-02-28");
    assertThat(LicenseType.lastDay(LocalDate.of(2023, 3, 1), 5)).isEqualTo("2028-02-29");
    assertThat(LicenseType.lastDay(LocalDate.of(2026, 11, 26), 5)).isEqualTo("2031-11-25");
  }

  @Test
  void holdsOnWhileARenewalThatCameInTimeIsUndecided() {
    var ended = today.minusDays(1);
    var old = issue(DEFAULT, ended);
    var matter = matter();
    var then = ended.minusDays(40).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
    bygone.at(
        then,
        () -> {
          apply(old, matter);
          return matter;
        });
    var shown = open.find(code(old)).orElseThrow();
    assertThat(shown.stateTitle()).isEqualTo("有效");
    assertThat(shown.renewing()).isTrue();
    assertThat(shown.sentence()).contains("视为准予延续").contains("第五十条");
    assertThat(licenses.holds(old.holder(), DEFAULT)).isTrue();
    assertThat(renewals.of(matter).orElseThrow().deemed()).isTrue();
    renewals.end(matter);
    assertThat(open.find(code(old)).orElseThrow().stateTitle()).isEqualTo("过期");
    assertThat(licenses.holds(old.holder(), DEFAULT)).isFalse();
  }

  @Test
  void doesNotHoldOnWhenTheApplicationCameLate() {
    var ended = today.minusDays(1);
    var old = issue("food-business", ended);
    var matter = matter();
    var then = ended.minusDays(3).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
    bygone.at(
        then,
        () -> {
          apply(old, matter);
          return matter;
        });
    assertThat(open.find(code(old)).orElseThrow().stateTitle()).isEqualTo("过期");
    var next = renew(old, matter);
    assertThat(open.find(code(next)).orElseThrow().usable()).isTrue();
  }

  @Test
  void isAppliedForOnceThoughTwoAreAtItTogether() throws Exception {
    var old = issue(DEFAULT, today.plusDays(50));
    try (var both = Executors.newFixedThreadPool(2)) {
      var answers =
          both.invokeAll(
              IntStream.range(0, 2).<Callable<Boolean>>mapToObj(_ -> () -> applied(old)).toList());
      assertThat(answers.getFirst().get() ^ answers.getLast().get()).isTrue();
    }
    assertThatThrownBy(() -> apply(old, matter())).hasMessageContaining("正在办理");
  }

  @Test
  void doesNotBringBackWhatWasRevokedAndKeepsASuspension() {
    var revoked = issue(DEFAULT, today.plusDays(50));
    var matter = matter();
    apply(revoked, matter);
    var fraud = new LicenseEnds.Order(UUID.randomUUID(), 0, "fraud", "提交的租赁合同系伪造", null, null);
    Callers.as(Orders.officer("health"), () -> ends.end(revoked.id(), fraud));
    assertThatThrownBy(() -> renew(revoked, matter)).hasMessageContaining("已撤销");

    var held = issue(DEFAULT, today.plusDays(50));
    var other = matter();
    apply(held, other);
    db.sql("update license.license set suspended_at = now(), suspended_until = ? where id = ?")
        .params(today.plusDays(5), held.id())
        .update();
    assertThat(renew(held, other).id()).isNotEqualTo(held.id());
    assertThat(licenses.holds(held.holder(), DEFAULT)).as("still suspended").isFalse();
  }

  @Test
  void isRenewedOnceWhenTheSameDecisionIsToldTwice() {
    var old = issue("food-business", today.plusDays(60));
    var matter = matter();
    apply(old, matter);
    var order = order(old, matter);
    var first = Callers.as(Orders.SYSTEM, () -> renewals.renew(order));
    assertThat(Callers.as(Orders.SYSTEM, () -> renewals.renew(order)).id()).isEqualTo(first.id());
  }

  private Chance chance(String type, LocalDate until) {
    var license = issue(type, until);
    return renewals.windows(license.holder(), type).getFirst().chance();
  }

  private boolean applied(LicenseView license) {
    try {
      apply(license, matter());
      return true;
    } catch (RuleBroken taken) {
      return false;
    }
  }

  private void apply(LicenseView license, String matter) {
    renewals.apply(license.holder(), license.type(), license.number(), matter);
  }

  private LicenseView renew(LicenseView old, String matter) {
    return Callers.as(Orders.SYSTEM, () -> renewals.renew(order(old, matter)));
  }

  private IssueLicense order(LicenseView old, String matter) {
    return Orders.of(old.type(), old.department(), old.holder(), matter, licenses, today, null);
  }

  private LicenseView issue(String type, @Nullable LocalDate until) {
    var department =
        switch (type) {
          case "food-business" -> "market";
          case "labor-dispatch" -> "hr";
          default -> "health";
        };
    var order =
        Orders.of(
            type, department, Orders.firm(), matter(), licenses, LocalDate.of(2020, 2, 29), until);
    return Callers.as(Orders.SYSTEM, () -> licenses.issue(order));
  }

  private static String matter() {
    return "onestop.application:" + UUID.randomUUID();
  }

  private static String code(LicenseView license) {
    return license.verifyUrl().substring(license.verifyUrl().lastIndexOf('/') + 1);
  }
}
