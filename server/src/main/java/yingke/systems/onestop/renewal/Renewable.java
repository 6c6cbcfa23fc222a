package yingke.systems.onestop.renewal;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.capability.license.LicenseView;
import yingke.capability.license.Licenses;
import yingke.capability.license.RenewalWindow;
import yingke.capability.license.Renewals;
import yingke.kernel.web.RuleBroken;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.items.ServiceItem;

/** Finds which license an application renews. */
@Component
public class Renewable {
  private final Renewals renewals;
  private final Licenses licenses;

  Renewable(Renewals renewals, Licenses licenses) {
    this.renewals = renewals;
    this.licenses = licenses;
  }

  /**
   * The chosen license, else the one that the form names, else the first to end that can be
   * renewed.
   *
   * @throws RuleBroken when there is none, or it is too early or too late for it
   */
  public LicenseView choose(Application application, ServiceItem item, @Nullable UUID chosen) {
    var type = Objects.requireNonNull(item.license());
    var named = application.content().values().get(field(item));
    var all = renewals.windows(application.applicant(), type);
    var meant = all.stream().filter(each -> isMeant(each, chosen, named)).toList();
    var best = best(meant);
    if (best == null)
      throw new RuleBroken(
          "nothing-to-renew",
          "没有找到您（或您代表的单位）名下有期限的《%s》，不用或者不能延续；还没有这种证照的，请按首次申请办理".formatted(licenses.typeName(type)));
    if (!best.open())
      throw new RuleBroken(
          "renewal-" + best.chance().name().toLowerCase(Locale.ROOT), best.sentence());
    return best.license();
  }

  private static boolean isMeant(
      RenewalWindow window, @Nullable UUID chosen, @Nullable Object named) {
    if (chosen != null) return window.license().id().equals(chosen);
    return named == null || window.license().number().equals(named);
  }

  private static @Nullable RenewalWindow best(List<RenewalWindow> meant) {
    return meant.stream()
        .filter(RenewalWindow::open)
        .findFirst()
        .orElse(meant.isEmpty() ? null : meant.getLast());
  }

  /** The field of the form that says the number of the license. */
  static String field(ServiceItem item) {
    return item.form().fields().stream()
        .filter(field -> "license.number".equals(field.prefill()))
        .map(ServiceItem.Field::name)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(item.id() + " renews and asks no number"));
  }
}
