package yingke.kernel.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yingke.kernel.organization.Organization;
import yingke.kernel.organization.Staff;

/**
 * A member of staff to be chosen.
 *
 * @param posts what they hold in their own organ
 * @param login name of their account, null when they have none
 */
record StaffFound(
    String id,
    String name,
    String department,
    List<StaffAccount.Post> posts,
    @Nullable String login) {
  static StaffFound of(Staff staff, @Nullable String login, Organization organization) {
    return new StaffFound(
        staff.id(),
        staff.name(),
        staff.department(),
        staff.posts().stream()
            .map(post -> new StaffAccount.Post(post, organization.postTitle(post)))
            .toList(),
        login);
  }
}
