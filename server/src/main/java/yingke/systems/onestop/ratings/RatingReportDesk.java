package yingke.systems.onestop.ratings;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.Page;
import yingke.kernel.web.Sheet;
import yingke.systems.onestop.items.Items;

/** Officers reading ratings of their departments, without learning whose they are. */
@Service
class RatingReportDesk {
  private final RatingQueries queries;
  private final Items items;
  private final Audit audit;

  RatingReportDesk(RatingQueries queries, Items items, Audit audit) {
    this.queries = queries;
    this.items = items;
    this.audit = audit;
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
            items.nameOf(r.item()),
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

  private static @Nullable UUID cursor(@Nullable String after) {
    try {
      return after == null ? null : UUID.fromString(after);
    } catch (IllegalArgumentException foreign) {
      throw new BadInput("cursor-invalid", "after", "翻页位置无效，请从第一页重新查询");
    }
  }
}
