package yingke.systems.onestop.ratings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.audit.Audit;
import yingke.kernel.calendar.Workdays;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.RuleBroken;
import yingke.systems.onestop.agents.Agents;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.ApplicationStore;
import yingke.systems.onestop.supervision.Supervisors;

/** Rating finished matters. */
@Service
public class RatingDesk {
  private final ApplicationStore applications;
  private final RatingStore ratings;
  private final RatingRules rules;
  private final Supervisors supervisors;
  private final Workdays workdays;
  private final Audit audit;
  private final Clock clock;

  RatingDesk(
      ApplicationStore applications,
      RatingStore ratings,
      RatingRules rules,
      Supervisors supervisors,
      Workdays workdays,
      Audit audit,
      Clock clock) {
    this.applications = applications;
    this.ratings = ratings;
    this.rules = rules;
    this.supervisors = supervisors;
    this.workdays = workdays;
    this.audit = audit;
    this.clock = clock;
  }

  /** Once a finished matter; the same command again does nothing. */
  @PreAuthorize("hasAuthority('onestop.application.own')")
  @Transactional
  public Application rate(UUID id, CommandId command, Rate asked) {
    Agents.requireOwn(Callers.current(), "评价");
    var own =
        applications
            .findOwn(id, Callers.current())
            .orElseThrow(() -> new NotFound("没有找到这份申请，它可能已被删除，或者不属于您；请到“我的办件”里看看"));
    if (own.outcome() == null || own.outcome().equals("withdrawn"))
      throw new RuleBroken("not-finished", "办结以后才能评价；撤回的申请不用评价");
    requireTags(asked);
    var today = LocalDate.now(clock);
    boolean bad = asked.stars() <= Rating.BAD;
    var rating =
        new Rating(
            id,
            UUID.randomUUID(),
            command.value(),
            own.item(),
            own.department(),
            asked.stars(),
            asked.ticked(),
            asked.text() == null || asked.text().isBlank() ? null : asked.text().strip(),
            clock.instant(),
            bad ? workdays.plus(today, rules.on(today).rectifyWorkdays()) : null);
    if (ratings.insert(rating)) {
      audit.record("onestop.rating.give", "rating:" + rating.id(), Map.of());
      if (bad)
        supervisors.followUp(own, rating.id(), String.join("、", rating.tags()), rating.comment());
    } else if (!ratings.wasDone(id, command.value()))
      throw new RuleBroken("already-rated", "这件事您已经评价过了，谢谢");
    return own;
  }

  /** What one may tick. */
  @PreAuthorize("hasAuthority('onestop.application.own')")
  Offer offer() {
    return new Offer(rules.good(), rules.bad());
  }

  /** Tags for good and for bad ratings. */
  record Offer(List<String> good, List<String> bad) {}

  private void requireTags(Rate asked) {
    for (var tag : asked.ticked())
      if (!rules.tags().contains(tag))
        throw new BadInput("tag-unknown", "tags", "没有“" + tag + "”这个标签，请从列表里选");
    boolean bad = asked.stars() <= Rating.BAD;
    if (bad && asked.ticked().isEmpty())
      throw new BadInput("tag-missing", "tags", "请至少选一个不满意的原因，我们好改");
  }
}
