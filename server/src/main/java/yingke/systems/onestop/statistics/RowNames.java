package yingke.systems.onestop.statistics;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.kernel.division.Divisions;
import yingke.kernel.organization.Department;
import yingke.kernel.organization.Organization;
import yingke.systems.onestop.items.Items;

/** What people call what is counted. */
@Component
class RowNames {
  private final Items items;
  private final Organization organization;
  private final Divisions divisions;

  RowNames(Items items, Organization organization, Divisions divisions) {
    this.items = items;
    this.organization = organization;
    this.divisions = divisions;
  }

  /** A key of a row; one that has no name any more stands for itself. */
  String of(AskStatistics.By by, String key) {
    return switch (by) {
      case DEPARTMENT -> department(key);
      case ITEM -> item(key);
      case TOWN -> place(key + "000");
      case MONTH -> key;
    };
  }

  CountedCase of(StatisticsQueries.Row row) {
    return new CountedCase(
        row.application(),
        row.caseId(),
        row.number(),
        row.item(),
        item(row.item()),
        row.department(),
        department(row.department()),
        place(row.division()),
        row.weight(),
        row.receivedOn(),
        row.enteredAt().toInstant(),
        instant(row.concludedAt()),
        row.outcome(),
        row.late(),
        row.remaining());
  }

  private String item(String id) {
    return items.nameOf(id);
  }

  private String department(String id) {
    return organization.findDepartment(id).map(Department::name).orElse(id);
  }

  private String place(String division) {
    return divisions
        .townOf(division)
        .map(town -> town.name())
        .orElseGet(() -> divisions.nameOf(division) + "（未注明乡镇）");
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
