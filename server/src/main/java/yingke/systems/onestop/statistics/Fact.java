package yingke.systems.onestop.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.events.Told;
import yingke.systems.onestop.items.ServiceItem;

/**
 * What statistics know of an application from the day on which it was handed in.
 *
 * @param visits that the item asks of the applicant
 * @param instant whether the item is decided at once (即办件)
 * @param promisedLimit workdays
 * @param statutoryLimit workdays
 * @param materials that this application needed
 * @param waived of these, not asked for
 * @param licensable of these, that an e-license can stand for
 * @param byLicense of these, that one did stand for
 * @param receivedOn 申请日期, as the record says
 * @param enteredAt when the case came into the program
 */
record Fact(
    UUID application,
    UUID caseId,
    String number,
    String item,
    String department,
    String division,
    int visits,
    boolean instant,
    int promisedLimit,
    int statutoryLimit,
    int materials,
    int waived,
    int licensable,
    int byLicense,
    LocalDate receivedOn,
    Instant enteredAt) {

  /** What the opening of a case tells, with the item as it was applied for. */
  static Fact opened(Told told, ServiceItem item, ZoneId zone) {
    var a = told.application();
    var received = LocalDate.ofInstant(Objects.requireNonNull(a.submittedAt()), zone);
    var limits = item.limitsOn(received);
    var asked =
        item.materials().stream()
            .filter(
                m -> m.neededFor(a.content().values()) || a.content().waived().containsKey(m.id()))
            .toList();
    return new Fact(
        a.id(),
        told.event().caseId(),
        a.number(),
        a.item(),
        a.department(),
        told.event().division(),
        item.visits() == null ? 0 : item.visits().count(),
        item.handling() == ServiceItem.Handling.INSTANT,
        limits.promised(),
        limits.statutory(),
        asked.size(),
        (int) asked.stream().filter(m -> a.content().waived().containsKey(m.id())).count(),
        (int) asked.stream().filter(Fact::licensable).count(),
        (int) asked.stream().filter(m -> byLicense(m, a)).count(),
        received,
        told.event().at());
  }

  private static boolean licensable(ServiceItem.Material material) {
    return material.waivedBy().stream().anyMatch(w -> w.license() != null);
  }

  /** What is waived says why, in the waiver's own words. */
  private static boolean byLicense(ServiceItem.Material material, Application a) {
    var says = a.content().waived().get(material.id());
    return material.waivedBy().stream().anyMatch(w -> w.license() != null && w.says().equals(says));
  }
}
