package yingke.systems.onestop.reception;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Scope;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.RuleBroken;

/**
 * In whose name an officer acts during a visit. The stand-in is the officer's account in the
 * party's name, with what an applicant may do about an application and nothing else; of the party's
 * applications it reaches only those of the visit.
 */
@Component
class Helped {
  /** What an applicant needs to fill in, hand in and follow one application. */
  private static final Set<String> AUTHORITIES =
      Set.of("onestop.application.own", "casework.case.own", "files.file.own");

  private final VisitStore visits;
  private final Clock clock;

  Helped(VisitStore visits, Clock clock) {
    this.visits = visits;
    this.clock = clock;
  }

  static Caller standIn(Visit visit, Caller officer) {
    return new Caller(
        officer.account(),
        officer.name(),
        officer.subject(),
        visit.party(),
        AUTHORITIES,
        List.of(),
        Scope.OWN);
  }

  /**
   * The stand-in of an open visit of the officer's.
   *
   * @param application that is asked for; empty when none is
   * @throws NotFound when the visit is not the officer's, or the application not the visit's
   * @throws RuleBroken when the visit is over or was stopped
   */
  Caller of(UUID visit, Caller officer, Optional<UUID> application) {
    var found = visits.findOwn(visit, officer.account()).orElseThrow(Helped::missing);
    found.requireOpen(clock.instant());
    if (application.isPresent() && !visits.applications(visit).contains(application.get()))
      throw new NotFound("这份申请不在本次接待里；请用申请编号把它加进来，或者重新发起");
    return standIn(found, officer);
  }

  static NotFound missing() {
    return new NotFound("没有找到这次接待，它可能不是您接待的；请从列表里重新打开");
  }
}
