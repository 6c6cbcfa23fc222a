package yingke.systems.onestop.wards;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import yingke.kernel.identity.Agency;

/**
 * What a check of guardianship led to, as officers see it.
 *
 * @param state HOLDING, OVER when the child is of age, ENDED
 * @param mayRevoke whether the reader may end it
 */
record GuardianshipView(
    String wardName,
    String guardianName,
    LocalDate until,
    Agency.AgencyState state,
    @Nullable Instant endedAt,
    boolean mayRevoke) {
  static GuardianshipView of(Agency a, LocalDate today, boolean mayRevoke) {
    var state = a.on(today);
    return new GuardianshipView(
        a.principalName(),
        a.agentName(),
        a.until(),
        state,
        a.endedAt(),
        mayRevoke && state == Agency.AgencyState.HOLDING);
  }
}
