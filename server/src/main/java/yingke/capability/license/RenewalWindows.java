package yingke.capability.license;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import yingke.capability.license.RenewalTerm.Late;
import yingke.capability.license.RenewalWindow.Chance;
import yingke.kernel.calendar.Workdays;

/** Counts when a license may be renewed (行政许可法第五十条 and what the type's own rules say). */
@Component
class RenewalWindows {
  private final LicenseTerms terms;
  private final LicenseViews views;
  private final RenewalStore renewals;
  private final Workdays workdays;

  RenewalWindows(LicenseTerms terms, LicenseViews views, RenewalStore renewals, Workdays workdays) {
    this.terms = terms;
    this.views = views;
    this.renewals = renewals;
    this.workdays = workdays;
  }

  /** How a license that ends some day stands today. */
  RenewalWindow of(StoredLicense license, LocalDate last) {
    var today = views.today();
    var term = terms.renewal(license.type(), today);
    var opens = before(last, term.earliest(), term.workdays());
    var closes = before(last, term.latest(), term.workdays());
    var chance = chance(license, last, opens, closes, term.late());
    return new RenewalWindow(
        views.view(license),
        chance,
        opens,
        closes,
        (int) ChronoUnit.DAYS.between(today, last),
        sentence(chance, today, last, opens, closes));
  }

  private Chance chance(
      StoredLicense license, LocalDate last, LocalDate opens, LocalDate closes, Late late) {
    var today = views.today();
    if (renewals.isOpen(license.id())) return Chance.UNDERWAY;
    if (today.isAfter(last)) return Chance.CLOSED;
    if (today.isBefore(opens)) return Chance.EARLY;
    if (!today.isAfter(closes)) return Chance.OPEN;
    return late == Late.ACCEPTED ? Chance.LATE : Chance.CLOSED;
  }

  private LocalDate before(LocalDate last, int days, boolean work) {
    if (!work) return last.minusDays(days);
    var day = last;
    for (int left = days; left > 0; day = day.minusDays(1)) if (workdays.isWorkday(day)) left--;
    return day;
  }

  private static String sentence(
      Chance chance, LocalDate today, LocalDate last, LocalDate opens, LocalDate closes) {
    var until = LicensePage.chinese(last);
    var latest = LicensePage.chinese(closes);
    return switch (chance) {
      case EARLY ->
          "有效期到%s，现在延续还太早，%s起可以申请，请在%s前提出".formatted(until, LicensePage.chinese(opens), latest);
      case OPEN -> "有效期到%s，要继续用的请在%s前申请延续".formatted(until, latest);
      case LATE -> "有效期到%s，按时申请的日子（%s）已经过了。现在申请仍然受理，但有效期满后到准予延续前要停下来".formatted(until, latest);
      case CLOSED ->
          today.isAfter(last)
              ? "有效期到%s，已经过期，不能再延续。还要继续的，请按首次申请重新办理".formatted(until)
              : "应当在%s前申请延续，已经过了日子，不再按延续受理。有效期到%s，还要继续的，请按首次申请办理".formatted(latest, until);
      case UNDERWAY -> "延续申请正在办理，请到“我的办件”里看进度，不用再申请一次";
    };
  }
}
