package yingke.capability.license;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.license.LicensePress.Edition;
import yingke.capability.license.RenewalStore.Renewal;
import yingke.capability.license.RenewalTerm.Begins;
import yingke.capability.license.RenewalWindow.Chance;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.RuleBroken;

/**
 * Renewal of licenses (延续, 行政许可法第五十条), for the modules in which one applies for it. A license whose
 * renewal was applied for in time and is undecided on its last day holds on: 逾期未作决定的，视为准予延续.
 * Everything is part of the caller's transaction.
 */
@Component
public class Renewals {
  private final RenewalStore store;
  private final RenewalWindows windows;
  private final LicenseStore licenses;
  private final Licenses maker;
  private final LicenseTypes types;
  private final LicenseTerms terms;
  private final LicenseViews views;

  Renewals(
      RenewalStore store,
      RenewalWindows windows,
      LicenseStore licenses,
      Licenses maker,
      LicenseTypes types,
      LicenseTerms terms,
      LicenseViews views) {
    this.store = store;
    this.windows = windows;
    this.licenses = licenses;
    this.maker = maker;
    this.types = types;
    this.terms = terms;
    this.views = views;
  }

  /**
   * The licenses of a type that somebody holds or held to their last day, the first to end first.
   */
  public List<RenewalWindow> windows(SubjectRef holder, String type) {
    return store.limited(holder.toString(), type).stream()
        .map(license -> windows.of(license, Objects.requireNonNull(license.validUntil())))
        .toList();
  }

  /** Licenses that end within the next days, in batches by their id. */
  public List<RenewalWindow> ending(int days, @Nullable UUID after, int limit) {
    var today = views.today();
    return store.ending(today, today.plusDays(days), after, limit).stream()
        .map(license -> windows.of(license, Objects.requireNonNull(license.validUntil())))
        .toList();
  }

  /** How many days before the last day holders are told, the most days first. */
  public List<Integer> reminders() {
    return terms.reminders(views.today()).stream().sorted((a, b) -> b - a).toList();
  }

  /**
   * Somebody applies for the renewal of their license; told twice, once.
   *
   * @throws NotFound when the holder has none of that type with that number
   * @throws RuleBroken when it is too early or too late, or somebody applied before
   */
  @Transactional
  public void apply(SubjectRef holder, String type, String number, String matter) {
    licenses.queue("renewals:" + holder);
    if (store.find(matter).isPresent()) return;
    var window =
        windows(holder, type).stream()
            .filter(each -> each.license().number().equals(number))
            .findFirst()
            .orElseThrow(() ->
                new NotFound(
                    "没有找到编号是 %s 的《%s》，请核对后再申请延续".formatted(number, types.get(type).name())));
    if (!window.open())
      throw new RuleBroken(
          "renewal-" + window.chance().name().toLowerCase(Locale.ROOT), window.sentence());
    boolean timely = window.chance() == Chance.OPEN;
    store.insert(matter, window.license().id(), views.today(), timely);
    if (timely) store.hold(window.license().id(), true);
  }

  /** The license whose renewal a matter asks for, as it stands today; empty for other matters. */
  public Optional<RenewalState> of(String matter) {
    return store
        .find(matter)
        .map(renewal -> {
          var license = current(renewal);
          var last = license.validUntil();
          boolean deemed =
              renewal.open() && renewal.timely() && last != null && last.isBefore(views.today());
          return new RenewalState(
              views.view(license), renewal.appliedOn(), renewal.timely(), renewal.open(), deemed);
        });
  }

  /**
   * A renewal as it stands.
   *
   * @param timely whether it was applied for in time
   * @param deemed whether the last day passed undecided, so that it counts as granted
   */
  public record RenewalState(
      LicenseView license, LocalDate appliedOn, boolean timely, boolean open, boolean deemed) {}

  /**
   * Makes the next version of the license: the identifier stays, the new term runs as the type's
   * rules say. The same act again finds the same version.
   *
   * @throws NotFound when nobody applied for it by this matter
   * @throws RuleBroken when the license was ended meanwhile
   */
  @Transactional
  public LicenseView renew(IssueLicense order) {
    licenses.queue(order.act().toString());
    var earlier = licenses.findByAct(order.act());
    if (earlier.isPresent()) return views.view(earlier.get());
    var renewal = store.find(order.matter()).orElseThrow(() -> new NotFound("没有找到这件延续申请对应的证照"));
    var old = current(renewal);
    old.requireRenewable(views.today());
    maker.replace(old, order.act(), "延续，已换发新版本");
    var made = maker.make(renewed(order, old, renewal), edition(order, old, renewal));
    store.keepSuspended(old.id(), made.id());
    store.close(order.matter(), "RENEWED", views.today());
    return made;
  }

  private IssueLicense renewed(IssueLicense order, StoredLicense old, Renewal renewal) {
    var last = old.validUntil();
    var term = terms.renewal(old.type(), renewal.appliedOn());
    var begins = term.begins() == Begins.DECISION || last == null ? order.from() : last.plusDays(1);
    return order.until(types.get(old.type()).until(begins, order.until()));
  }

  private Edition edition(IssueLicense order, StoredLicense old, Renewal renewal) {
    var type = types.get(old.type());
    int year = views.today().getYear();
    var number =
        terms.renewal(old.type(), renewal.appliedOn()).sameNumber()
            ? old.number()
            : type.number(year, licenses.next(old.type(), year), order.holderCode());
    var typeCode = LicenseIdentifier.parse(old.identifier()).orElseThrow().type();
    return new Edition(typeCode, old.serial(), old.version() + 1, number);
  }

  /** It was refused, declined or taken back: the license ends on its day, or has ended by now. */
  @Transactional
  public void end(String matter) {
    store
        .find(matter)
        .filter(Renewal::open)
        .ifPresent(renewal -> {
          store.hold(renewal.license(), false);
          store.close(matter, "ENDED", views.today());
        });
  }

  private StoredLicense current(Renewal renewal) {
    return store.current(licenses.find(renewal.license()).orElseThrow());
  }
}
