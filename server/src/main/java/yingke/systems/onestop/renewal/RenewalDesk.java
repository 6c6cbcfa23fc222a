package yingke.systems.onestop.renewal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.casework.Casework;
import yingke.capability.license.RenewalWindow;
import yingke.capability.license.Renewals;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.web.NotFound;
import yingke.systems.onestop.items.Items;
import yingke.systems.onestop.items.ServiceItem;

/** What holders may renew, and what officers see of the license that a case renews. */
@Service
class RenewalDesk {
  private final Renewals renewals;
  private final Items items;
  private final Casework casework;
  private final Audit audit;

  RenewalDesk(Renewals renewals, Items items, Casework casework, Audit audit) {
    this.renewals = renewals;
    this.items = items;
    this.casework = casework;
    this.audit = audit;
  }

  /**
   * The license of a renewal case.
   *
   * @param until its last day
   * @param timely whether the application came in time
   * @param deemed whether the last day has passed undecided
   */
  record RenewalCase(
      String typeName,
      String number,
      String state,
      @Nullable LocalDate until,
      LocalDate appliedOn,
      boolean timely,
      boolean deemed) {}

  @PreAuthorize("hasAuthority('onestop.application.own')")
  List<RenewalOffer> own() {
    var caller = Callers.current();
    return items.list().stream()
        .filter(item -> item.renews() && caller.reaches(item.id()) && isFor(item, caller.party()))
        .flatMap(item -> offers(item, caller.party()))
        .sorted(Comparator.comparing(RenewalOffer::until))
        .toList();
  }

  private static boolean isFor(ServiceItem item, SubjectRef party) {
    boolean firm = party.kind() == SubjectRef.Kind.LEGAL_ENTITY;
    return firm == (item.audience() == ServiceItem.Audience.LEGAL_ENTITY);
  }

  private Stream<RenewalOffer> offers(ServiceItem item, SubjectRef party) {
    return renewals.windows(party, Objects.requireNonNull(item.license())).stream()
        .map(window -> offer(item, window));
  }

  private static RenewalOffer offer(ServiceItem item, RenewalWindow window) {
    var license = window.license();
    return new RenewalOffer(
        license.id(),
        license.typeName(),
        license.number(),
        Objects.requireNonNull(license.until()),
        item.id(),
        item.name(),
        window.chance(),
        window.opens(),
        window.closes(),
        window.daysLeft(),
        window.sentence());
  }

  @PreAuthorize("hasAuthority('onestop.application.read')")
  @Transactional
  RenewalCase ofCase(UUID caseId) {
    var matter = casework.read(caseId).matter(); // throws outside the officer's scope
    var found = renewals.of(matter).orElseThrow(() -> new NotFound("这个办件不是证照延续申请"));
    var license = found.license();
    audit.record(
        "onestop.application.read", "license:" + license.id(), Map.of("case", caseId.toString()));
    return new RenewalCase(
        license.typeName(),
        license.number(),
        license.state(),
        license.until(),
        found.appliedOn(),
        found.timely(),
        found.deemed());
  }
}
