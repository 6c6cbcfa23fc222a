package yingke.systems.onestop.views;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.Page;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.ApplicationStore;
import yingke.systems.onestop.applications.OwnCounts;
import yingke.systems.onestop.applications.OwnFilter;
import yingke.systems.onestop.applications.OwnQueries;
import yingke.systems.onestop.items.Items;
import yingke.systems.onestop.items.ServiceItem;

/** Applicants reading their own applications; a foreign one answers as if it did not exist. */
@Service
class OwnDesk {
  private final ApplicationStore applications;
  private final OwnQueries queries;
  private final Items items;
  private final ApplicationViews views;
  private final Audit audit;

  OwnDesk(
      ApplicationStore applications,
      OwnQueries queries,
      Items items,
      ApplicationViews views,
      Audit audit) {
    this.applications = applications;
    this.queries = queries;
    this.items = items;
    this.views = views;
    this.audit = audit;
  }

  @PreAuthorize("hasAuthority('onestop.application.own')")
  Page<ApplicationCard> list(
      OwnFilter.@Nullable Group group, @Nullable String q, @Nullable String after, int limit) {
    var filter = new OwnFilter(group, OwnFilter.words(q), named(q));
    var rows = queries.list(Callers.current(), filter, cursor(after), limit + 1);
    var page = Page.cut(rows, limit, row -> row.id().toString());
    return new Page<>(page.items().stream().map(views::card).toList(), page.next());
  }

  @PreAuthorize("hasAuthority('onestop.application.own')")
  OwnCounts counts() {
    return queries.counts(Callers.current());
  }

  /** The items that are called so. */
  private Set<String> named(@Nullable String q) {
    if (q == null || q.isBlank()) return Set.of();
    return items.list().stream()
        .filter(item -> item.name().contains(q.strip()))
        .map(ServiceItem::id)
        .collect(Collectors.toSet());
  }

  @PreAuthorize("hasAuthority('onestop.application.own')")
  @Transactional
  ApplicationView get(UUID id) {
    var own = own(id);
    audit.record("onestop.application.own", "application:" + own.number(), Map.of("act", "read"));
    return views.of(own);
  }

  private Application own(UUID id) {
    return applications
        .findOwn(id, Callers.current())
        .orElseThrow(() -> new NotFound("没有找到这份申请，它可能已被删除，或者不属于您；请到“我的办件”里看看"));
  }

  private static @Nullable UUID cursor(@Nullable String after) {
    try {
      return after == null ? null : UUID.fromString(after);
    } catch (IllegalArgumentException foreign) {
      throw new BadInput("cursor-invalid", "after", "翻页位置无效，请从第一页重新看起");
    }
  }
}
