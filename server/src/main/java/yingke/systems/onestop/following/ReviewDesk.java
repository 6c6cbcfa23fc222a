package yingke.systems.onestop.following;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.casework.CaseView;
import yingke.capability.casework.OpenCase;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.RuleBroken;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.ApplicationStore;
import yingke.systems.onestop.applications.DecisionStore;
import yingke.systems.onestop.applications.OwnCasework;
import yingke.systems.onestop.applications.Review;
import yingke.systems.onestop.applications.ReviewStore;
import yingke.systems.onestop.events.OwnCases;
import yingke.systems.onestop.items.Items;
import yingke.systems.onestop.views.OutcomeViews;

/** Opens the review of an automatic refusal (人工复核), a case of its own. */
@Service
public class ReviewDesk {
  private final ApplicationStore applications;
  private final DecisionStore decisions;
  private final ReviewStore reviews;
  private final Items items;
  private final OwnCasework casework;
  private final Audit audit;
  private final Clock clock;

  ReviewDesk(
      ApplicationStore applications,
      DecisionStore decisions,
      ReviewStore reviews,
      Items items,
      OwnCasework casework,
      Audit audit,
      Clock clock) {
    this.applications = applications;
    this.decisions = decisions;
    this.reviews = reviews;
    this.items = items;
    this.casework = casework;
    this.audit = audit;
    this.clock = clock;
  }

  /** People look again at what a rule refused. The same command again asks once. */
  @PreAuthorize("hasAuthority('onestop.application.own')")
  @Transactional
  public Application ask(UUID id, CommandId command, AskReview asked) {
    var own =
        applications
            .lockOwn(id, Callers.current())
            .orElseThrow(() -> new NotFound("没有找到这份申请，它可能已被删除，或者不属于您；请到“我的办件”里看看"));
    var known = reviews.find(id);
    if (known.filter(review -> review.command().equals(command.value())).isPresent()) return own;
    if (!OutcomeViews.isReviewable(own, decisions.ofApplication(id), known))
      throw new RuleBroken(
          "not-reviewable", "只有系统自动作出的“不予”结果可以申请人工复核，而且只能申请一次；其他结果可以申请行政复议或者提起行政诉讼");
    var opened = open(own, named(command, id));
    reviews.insert(
        new Review(
            id, command.value(), asked.reason().strip(), opened.id(), clock.instant(), null, null));
    audit.record(
        "onestop.application.own",
        "application:" + own.number(),
        Map.of("act", "review", "case", opened.id().toString()));
    return own;
  }

  private CaseView open(Application own, UUID command) {
    var item = items.at(own.item(), own.itemVersion());
    var limits = item.limitsOn(LocalDate.now(clock));
    var first = casework.read(own.requireCase());
    return casework.open(
        new OpenCase(
            command,
            item.procedure() + "-review",
            OwnCases.reviewOf(own.id()),
            own.number() + "-复",
            item.name() + "（人工复核）",
            own.applicant(),
            own.applicantName(),
            own.department(),
            first.division(),
            limits.promised(),
            limits.statutory(),
            Map.of("item", item.id(), "reviews", first.id().toString()),
            null));
  }

  private static UUID named(CommandId command, UUID application) {
    return UUID.nameUUIDFromBytes(
        (command.value() + ":" + application).getBytes(StandardCharsets.UTF_8));
  }
}
