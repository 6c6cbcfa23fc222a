package yingke.capability.catalog.resources;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.catalog.Catalog;
import yingke.capability.catalog.ReaderNames;
import yingke.capability.catalog.Resource;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.Page;
import yingke.kernel.web.RuleBroken;

/** The catalog as officers see it; it lists what there is, never the data themselves. */
@Service
class ResourceDesk {
  private static final Duration MONTH = Duration.ofDays(30);

  private final Catalog catalog;
  private final ReaderNames names;
  private final ResourceQueries queries;
  private final RevocationStore revocations;
  private final Audit audit;
  private final Clock clock;

  ResourceDesk(
      Catalog catalog,
      ReaderNames names,
      ResourceQueries queries,
      RevocationStore revocations,
      Audit audit,
      Clock clock) {
    this.catalog = catalog;
    this.names = names;
    this.queries = queries;
    this.revocations = revocations;
    this.audit = audit;
    this.clock = clock;
  }

  @PreAuthorize("hasAuthority('catalog.resource.browse')")
  Page<ResourceView> list(
      @Nullable String words,
      @Nullable String provider,
      Resource.@Nullable Sharing sharing,
      @Nullable String after,
      int limit) {
    var rows =
        catalog.resources().stream()
            .filter(r -> words == null || matches(r, words.strip()))
            .filter(r -> provider == null || r.provider().equals(provider))
            .filter(r -> sharing == null || r.sharing() == sharing)
            .sorted(Comparator.comparing(Resource::id))
            .filter(r -> after == null || r.id().compareTo(after) > 0)
            .limit(limit + 1L)
            .map(this::view)
            .toList();
    return Page.cut(rows, limit, ResourceView::id);
  }

  @PreAuthorize("hasAuthority('catalog.resource.browse')")
  ResourceDetail get(String id) {
    var resource = catalog.find(id).orElseThrow(() -> new NotFound("目录中没有这项信息资源，请从目录列表中选择"));
    var items = resource.items().stream().map(ResourceDetail.ItemView::of).toList();
    var grants =
        queries.grants(id).stream()
            .map(g -> new ResourceDetail.GrantView(g, names.nameOf(g.reader())))
            .toList();
    return new ResourceDetail(
        view(resource), items, grants, queries.statistics(id, clock.instant().minus(MONTH)));
  }

  @PreAuthorize("hasAuthority('catalog.grant.revoke')")
  @Transactional
  void revoke(UUID grant, String reason) {
    var by = Callers.current().account();
    if (!revocations.revoke(grant, by, reason.strip(), clock.instant()))
      throw new RuleBroken("grant-not-in-force", "这项授权不存在或已经收回，请刷新后查看");
    audit.record("catalog.grant.revoke", "grant:" + grant, Map.of("reason", reason.strip()));
  }

  private static boolean matches(Resource resource, String words) {
    return resource.name().contains(words)
        || resource.summary().contains(words)
        || resource.code().startsWith(words)
        || resource.id().contains(words)
        || resource.items().stream().anyMatch(item -> item.name().contains(words));
  }

  private ResourceView view(Resource r) {
    return new ResourceView(
        r.id(),
        r.code(),
        r.name(),
        r.module(),
        catalog.titleOf(r.module()),
        r.provider(),
        names.departmentName(r.provider()),
        r.summary(),
        r.format().title(),
        r.sharing(),
        r.sharing().title(),
        r.condition(),
        r.basis(),
        r.open(),
        r.cycle().title());
  }
}
