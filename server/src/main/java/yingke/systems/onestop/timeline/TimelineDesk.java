package yingke.systems.onestop.timeline;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import yingke.capability.casework.CaseView;
import yingke.capability.casework.ClockView;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.NotFound;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.ApplicationStore;
import yingke.systems.onestop.applications.OwnCasework;
import yingke.systems.onestop.applications.ReviewStore;

/** Tells applicants what happened, who holds it now and how long it still takes. */
@Service
class TimelineDesk {
  private final ApplicationStore applications;
  private final MilestoneStore milestones;
  private final ReviewStore reviews;
  private final OwnCasework casework;

  TimelineDesk(
      ApplicationStore applications,
      MilestoneStore milestones,
      ReviewStore reviews,
      OwnCasework casework) {
    this.applications = applications;
    this.milestones = milestones;
    this.reviews = reviews;
    this.casework = casework;
  }

  @PreAuthorize("hasAuthority('onestop.application.own')")
  TimelineView get(UUID id) {
    var own =
        applications
            .findOwn(id, Callers.current())
            .orElseThrow(() -> new NotFound("没有找到这份申请，它可能已被删除，或者不属于您；请到“我的办件”里看看"));
    var entries =
        milestones.ofApplication(id).stream()
            .map(m -> new TimelineView.Entry(m.at(), m.action(), m.title(), m.says(), m.byWhom()))
            .toList();
    var open = open(own);
    if (open == null) return new TimelineView(entries, null, null, null, null, null);
    var clock = clock(open.clocks());
    return new TimelineView(
        entries,
        open.step().plain(),
        open.holder(),
        clock == null ? null : clock.remaining(),
        clock == null ? null : clock.due(),
        clock == null ? null : clock.pauseReason());
  }

  /** The case that runs: the application's own, or that of its review. */
  private @Nullable CaseView open(Application own) {
    if (own.caseId() == null) return null;
    var first = casework.read(own.caseId());
    if (first.open()) return first;
    return reviews
        .find(own.id())
        .filter(review -> review.outcome() == null)
        .map(review -> casework.read(review.caseId()))
        .filter(CaseView::open)
        .orElse(null);
  }

  private static @Nullable ClockView clock(List<ClockView> clocks) {
    var counting = clocks.stream().filter(clock -> !clock.stopped()).toList();
    return counting.stream()
        .filter(clock -> clock.id().equals("promise"))
        .findFirst()
        .or(() -> counting.stream().findFirst())
        .orElse(null);
  }
}
