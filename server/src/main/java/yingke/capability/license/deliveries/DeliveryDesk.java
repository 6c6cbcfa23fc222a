package yingke.capability.license.deliveries;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.Scope;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.Page;

/** What officers see of licenses that have not reached their holders. */
@Service
class DeliveryDesk {
  private static final int DAY = 10;

  private final DeliveryQueries queries;
  private final DeliveryLamps lamps;
  private final Audit audit;

  DeliveryDesk(DeliveryQueries queries, DeliveryLamps lamps, Audit audit) {
    this.queries = queries;
    this.lamps = lamps;
    this.audit = audit;
  }

  @PreAuthorize("hasAuthority('license.delivery.read')")
  @Transactional
  Page<DeliveryView> list(DeliveryFilter filter, @Nullable String after, int limit) {
    audit.record("license.delivery.read", "license.delivery", Map.of("act", "list"));
    var due = after == null ? null : due(after);
    var act = after == null ? null : act(after);
    var rows = queries.list(scope(), filter, due, act, limit + 1);
    var page = Page.cut(rows, limit, row -> row.dueOn() + "," + row.act());
    return new Page<>(page.items().stream().map(lamps::of).toList(), page.next());
  }

  private static LocalDate due(String after) {
    try {
      return LocalDate.parse(after.substring(0, Math.min(DAY, after.length())));
    } catch (DateTimeParseException forged) {
      throw new BadInput("cursor", "after", "翻页位置不对，请从第一页重新看");
    }
  }

  private static UUID act(String after) {
    try {
      return UUID.fromString(after.substring(Math.min(DAY + 1, after.length())));
    } catch (IllegalArgumentException forged) {
      throw new BadInput("cursor", "after", "翻页位置不对，请从第一页重新看");
    }
  }

  private static Scope scope() {
    return Callers.current().scope();
  }
}
