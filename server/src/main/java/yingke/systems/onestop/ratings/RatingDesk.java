package yingke.systems.onestop.ratings;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.audit.Audit;
import yingke.kernel.calendar.Workdays;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.Page;
import yingke.kernel.web.RuleBroken;
import yingke.kernel.web.Sheet;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.ApplicationStore;
import yingke.systems.onestop.items.Items;
import yingke.systems.onestop.items.ServiceItem;

/** Rating finished matters, and reading ratings without learning whose they are. */
@Service
public class RatingDesk {
  private final ApplicationStore applications;
  private final RatingStore ratings;
  private final RatingQueries queries;
  private final RatingRules rules;
  private final Items items;
  private final Workdays workdays;
  private final Audit audit;
  private final Clock clock;

  RatingDesk(
      ApplicationStore applications,
      RatingStore ratings,
      RatingQueries queries,
      RatingRules rules,
      Items items,
      Workdays workdays,
      Audit audit,
      Clock clock) {
    this.applications = applications;
    this.ratings = ratings;
    this.queries = queries;
    this.rules = rules;
    this.items = items;
    this.workdays = workdays;
    this.audit = audit;
    this.clock = clock;
  }

  /** Once a finished matter; the same command again does nothing. */
  @PreAuthorize("hasAuthority('onestop.application.own')")
  @Transactional
  public Application rate(UUID id, CommandId command, Rate asked) {
    var own =
        applications
            .findOwn(id, Callers.current().party())
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
    if (ratings.insert(rating))
      audit.record("onestop.rating.give", "rating:" + rating.id(), Map.of());
    else if (!ratings.wasDone(id, command.value()))
      throw new RuleBroken("already-rated", "这件事您已经评价过了，谢谢");
    return own;
  }

  @PreAuthorize("hasAuthority('onestop.rating.read')")
  Page<RatingView> list(
      @Nullable String department, boolean onlyBad, @Nullable String after, int limit) {
    var scope = Callers.current().scope();
    var rows =
        queries.list(
            scope.allDepartments(),
            scope.departments(),
            department,
            onlyBad,
            cursor(after),
            limit + 1);
    return Page.cut(rows, limit, row -> row.id().toString());
  }

  /** Writes the rows while they are read; taking data out is itself recorded. */
  @PreAuthorize("hasAuthority('onestop.rating.read')")
  @Transactional
  void export(@Nullable String department, boolean onlyBad, Sheet sheet) throws IOException {
    audit.record("onestop.rating.read", "ratings", Map.of("act", "export"));
    String after = null;
    do {
      var page = list(department, onlyBad, after, Page.MOST);
      for (var r : page.items())
        sheet.row(
            items.find(r.item()).map(ServiceItem::name).orElse(r.item()),
            r.stars(),
            String.join("、", r.tags()),
            r.text(),
            r.ratedOn(),
            r.rectifyBy());
      after = page.next();
    } while (after != null);
  }

  @PreAuthorize("hasAuthority('onestop.rating.read')")
  RatingStatistics statistics(@Nullable String department) {
    var scope = Callers.current().scope();
    return queries.statistics(scope.allDepartments(), scope.departments(), department);
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

  private static @Nullable UUID cursor(@Nullable String after) {
    try {
      return after == null ? null : UUID.fromString(after);
    } catch (IllegalArgumentException foreign) {
      throw new BadInput("cursor-invalid", "after", "翻页位置无效，请从第一页重新查询");
    }
  }
}
