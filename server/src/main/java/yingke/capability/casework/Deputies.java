package yingke.capability.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import yingke.capability.casework.DeputyStore.InForce;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Seat;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.organization.Organization;

/**
 * Who acts for whom today. Kept in memory, because every action asks: read again after a minute,
 * and at once when something changed on this node.
 */
@Component
public class Deputies {
  private static final long REREAD_AFTER_NANOS = 60_000_000_000L;

  private record Known(LocalDate day, Map<String, List<Absent>> byDeputy, long readAt) {}

  private final DeputyStore store;
  private final Organization organization;
  private final Clock clock;
  private volatile @Nullable Known known;

  Deputies(DeputyStore store, Organization organization, Clock clock) {
    this.store = store;
    this.organization = organization;
    this.clock = clock;
  }

  /** Those whom the caller acts for today; empty for whoever is no officer. */
  public List<Absent> of(Caller caller) {
    if (caller.subject().kind() != SubjectRef.Kind.STAFF) return List.of();
    return today().getOrDefault(caller.subject().id(), List.of());
  }

  /** To be called in the transaction that changes who acts for whom. */
  public void changed() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            known = null;
          }
        });
  }

  private Map<String, List<Absent>> today() {
    var held = known;
    var day = LocalDate.now(clock);
    if (held == null
        || !held.day().equals(day)
        || System.nanoTime() - held.readAt() > REREAD_AFTER_NANOS)
      known = held = new Known(day, read(day), System.nanoTime());
    return held.byDeputy();
  }

  private Map<String, List<Absent>> read(LocalDate day) {
    var byDeputy = new HashMap<String, List<Absent>>();
    for (var each : store.inForce(day))
      byDeputy.merge(each.deputy(), List.of(absent(each)), Deputies::both);
    return byDeputy;
  }

  /** What the absent one no longer holds, nobody holds for them. */
  private Absent absent(InForce each) {
    var seats =
        organization.findStaff(each.principal()).stream()
            .flatMap(
                staff -> staff.posts().stream().map(post -> new Seat(staff.department(), post)))
            .filter(seat -> each.posts().isEmpty() || each.posts().contains(seat.post()))
            .toList();
    return new Absent(each.principal(), each.principalName(), seats);
  }

  private static List<Absent> both(List<Absent> some, List<Absent> more) {
    var all = new java.util.ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
