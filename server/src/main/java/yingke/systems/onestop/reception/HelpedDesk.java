package yingke.systems.onestop.reception;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Callers;
import yingke.kernel.organization.Organization;
import yingke.kernel.web.NotFound;

/** People seeing who helped them, and putting an end to it. */
@Service
class HelpedDesk {
  private static final int LISTED = 50;

  private final VisitStore visits;
  private final Organization organization;
  private final Audit audit;
  private final Clock clock;

  HelpedDesk(VisitStore visits, Organization organization, Audit audit, Clock clock) {
    this.visits = visits;
    this.organization = organization;
    this.audit = audit;
    this.clock = clock;
  }

  @PreAuthorize("hasAuthority('onestop.application.own')")
  List<VisitView> list() {
    return visits.about(Callers.current().party(), LISTED).stream().map(this::view).toList();
  }

  /** From this moment the officer can do nothing more in one's name. Stopping twice is the same. */
  @PreAuthorize("hasAuthority('onestop.application.own')")
  @Transactional
  VisitView stop(UUID id) {
    var who = Callers.current().party();
    visits.lockAbout(id, who).orElseThrow(HelpedDesk::missing);
    visits.end(id, "PARTY", clock.instant());
    audit.record("onestop.application.own", "visit:" + id, Map.of("act", "stop"));
    return view(visits.lockAbout(id, who).orElseThrow(HelpedDesk::missing));
  }

  private VisitView view(Visit visit) {
    return VisitView.of(
        visit, organization.department(visit.department()).name(), clock.instant(), List.of());
  }

  private static NotFound missing() {
    return new NotFound("没有找到这次帮办，它可能和您无关；请刷新页面看看");
  }
}
