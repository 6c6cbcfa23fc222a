package yingke.kernel.identity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.kernel.organization.Organization;
import yingke.kernel.organization.Staff;

/**
 * An account of a member of staff.
 *
 * @param staff id of the member of staff
 * @param posts what they may do, by the words that changes name
 * @param lockedUntil after wrong passwords; null when not locked
 * @param renewBy until when the one-time secret is good; null when they have a password of their
 *     own
 */
record StaffAccount(
    UUID id,
    String name,
    String displayName,
    String staff,
    String department,
    List<Post> posts,
    boolean enabled,
    @Nullable Instant lockedUntil,
    @Nullable Instant renewBy,
    Instant createdAt) {

  /** A kind of post and what it is called. */
  record Post(String id, String title) {}

  static StaffAccount of(
      SeatStore.AccountRow row, @Nullable Staff staff, Organization organization, Instant now) {
    var locked = instant(row.lockedUntil());
    return new StaffAccount(
        row.id(),
        row.name(),
        row.displayName(),
        row.staff(),
        staff == null ? "" : staff.department(),
        staff == null
            ? List.of()
            : staff.posts().stream().map(p -> new Post(p, organization.postTitle(p))).toList(),
        row.enabled(),
        locked != null && locked.isAfter(now) ? locked : null,
        instant(row.renewBy()),
        row.createdAt().toInstant());
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
