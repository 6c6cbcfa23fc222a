package yingke.kernel.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.kernel.organization.Department;
import yingke.kernel.organization.Organization;

/**
 * A change of somebody's posts, as administrators see it.
 *
 * @param agreed null while nobody has decided
 */
record SeatChangeView(
    UUID id,
    String staff,
    String staffName,
    String departmentName,
    String post,
    String postTitle,
    SeatChange.Change kind,
    String reason,
    String proposerName,
    Instant proposedAt,
    @Nullable Boolean agreed,
    @Nullable String deciderName,
    @Nullable Instant decidedAt) {
  static SeatChangeView of(SeatChange c, Organization organization) {
    return new SeatChangeView(
        c.id(),
        c.staff(),
        c.staffName(),
        organization.findDepartment(c.department()).map(Department::name).orElse(c.department()),
        c.post(),
        organization.postTitle(c.post()),
        c.kind(),
        c.reason(),
        c.proposerName(),
        c.proposedAt(),
        c.agreed(),
        c.deciderName(),
        c.decidedAt());
  }
}
