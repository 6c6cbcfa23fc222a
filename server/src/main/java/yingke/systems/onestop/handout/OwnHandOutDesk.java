package yingke.systems.onestop.handout;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.casework.Casework;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.NotFound;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.ApplicationStore;
import yingke.systems.onestop.events.OwnCases;

/** Applicants following their result, and saying that it has arrived; officers of the case read. */
@Service
class OwnHandOutDesk {
  private final ApplicationStore applications;
  private final OwnCases cases;
  private final Casework casework;
  private final HandOutStore store;
  private final Following following;
  private final Audit audit;
  private final Clock clock;

  OwnHandOutDesk(
      ApplicationStore applications,
      OwnCases cases,
      Casework casework,
      HandOutStore store,
      Following following,
      Audit audit,
      Clock clock) {
    this.applications = applications;
    this.cases = cases;
    this.casework = casework;
    this.store = store;
    this.following = following;
    this.audit = audit;
    this.clock = clock;
  }

  /** None while nothing is decided. */
  @PreAuthorize("hasAuthority('onestop.application.own')")
  List<HandOutView> own(UUID id) {
    return following.of(find(id).id());
  }

  @PreAuthorize("hasAuthority('onestop.application.read')")
  List<HandOutView> ofCase(UUID caseId) {
    return cases
        .applicationOf(casework.read(caseId).matter())
        .map(Application::id)
        .map(following::of)
        .orElse(List.of());
  }

  /** 电子送达: from this day on the remedies' days count. */
  @PreAuthorize("hasAuthority('onestop.application.own')")
  @Transactional
  List<HandOutView> confirm(UUID id, CommandId command) {
    var own = find(id);
    var waiting = store.lockNewest(own.id()).orElseThrow(OwnHandOutDesk::nothing);
    if (!store.wasDone(waiting.id(), command.value())) {
      audit.record(
          "onestop.application.own",
          "application:" + own.number(),
          Map.of("act", "confirm-receipt"));
      following.keep(waiting, confirmation(waiting, command));
    }
    return following.of(own.id());
  }

  private HandOutStep confirmation(HandOut waiting, CommandId command) {
    var caller = Callers.current();
    return new HandOutStep(
        UUID.randomUUID(),
        command.value(),
        waiting.id(),
        HandOutDeed.CONFIRMED,
        LocalDate.now(clock),
        "政务服务门户",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        caller.account(),
        caller.name(),
        "",
        clock.instant());
  }

  private Application find(UUID id) {
    return applications
        .findOwn(id, Callers.current())
        .orElseThrow(() -> new NotFound("没有找到这份申请，它可能已被删除，或者不属于您；请到“我的办件”里看看"));
  }

  private static NotFound nothing() {
    return new NotFound("这份申请还没有要送达的结果，请等办结以后再来");
  }
}
