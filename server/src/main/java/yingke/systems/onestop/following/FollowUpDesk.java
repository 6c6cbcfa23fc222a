package yingke.systems.onestop.following;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.casework.ActOnCase;
import yingke.capability.casework.CaseView;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.RuleBroken;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.ApplicationStore;
import yingke.systems.onestop.applications.OwnCasework;
import yingke.systems.onestop.applications.Review;
import yingke.systems.onestop.applications.ReviewStore;
import yingke.systems.onestop.applications.SupplementStore;

/** What an applicant does with an application that has been handed in. */
@Service
class FollowUpDesk {
  private final ApplicationStore applications;
  private final ReviewStore reviews;
  private final SupplementStore supplements;
  private final OwnCasework casework;
  private final AfterActs acts;
  private final Clock clock;

  FollowUpDesk(
      ApplicationStore applications,
      ReviewStore reviews,
      SupplementStore supplements,
      OwnCasework casework,
      AfterActs acts,
      Clock clock) {
    this.applications = applications;
    this.reviews = reviews;
    this.supplements = supplements;
    this.casework = casework;
    this.acts = acts;
    this.clock = clock;
  }

  /** Hands in what the supplement notice asks for; the guard sees to it that it is all there. */
  @PreAuthorize("hasAuthority('onestop.application.own')")
  @Transactional
  Application supplement(UUID id, CommandId command) {
    var own = lock(id);
    act(own.requireCase(), named(command, id), "resubmit", null);
    supplements.answer(id, clock.instant());
    acts.done(own, "supplement", "交了补正材料");
    return own;
  }

  /** Takes the application back, or its review while that is open. */
  @PreAuthorize("hasAuthority('onestop.application.own')")
  @Transactional
  Application withdraw(UUID id, CommandId command, Withdraw asked) {
    var own = lock(id);
    var open = reviews.find(id).filter(review -> review.outcome() == null);
    var caseId = open.map(Review::caseId).orElseGet(own::requireCase);
    requireUndecided(casework.read(caseId));
    act(caseId, named(command, id), "withdraw", asked.reason());
    acts.done(own, "withdraw", "撤回了");
    return own;
  }

  /** A second withdrawal is casework's to recognize: it may be the same command again. */
  private static void requireUndecided(CaseView now) {
    if (now.open() || "withdrawn".equals(now.outcome())) return;
    throw new RuleBroken(
        "already-decided", "这件事已经办结，不能再撤回。不同意结果的，可以申请行政复议或者提起行政诉讼；领了证又不需要的，可以申请注销证照");
  }

  private void act(UUID caseId, UUID command, String action, @Nullable String opinion) {
    var now = casework.read(caseId);
    casework.act(
        new ActOnCase(caseId, now.version(), command, action, opinion, List.of(), Map.of()));
  }

  private Application lock(UUID id) {
    return applications
        .lockOwn(id, Callers.current())
        .orElseThrow(() -> new NotFound("没有找到这份申请，它可能已被删除，或者不属于您；请到“我的办件”里看看"));
  }

  private static UUID named(CommandId command, UUID application) {
    return UUID.nameUUIDFromBytes(
        (command.value() + ":" + application).getBytes(StandardCharsets.UTF_8));
  }
}
