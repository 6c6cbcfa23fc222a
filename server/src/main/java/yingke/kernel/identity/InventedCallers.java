package yingke.kernel.identity;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import yingke.kernel.organization.Organization;

/**
 * The invented people of the demonstration as callers, so that what they did can be made by the
 * program itself. They may do what their kind and posts let them, nothing more. There are none in
 * production.
 */
@Component
@ConditionalOnProperty(name = "yingke.mode", havingValue = "demo")
public class InventedCallers {
  private final Standing standing;
  private final Organization organization;

  InventedCallers(Standing standing, Organization organization) {
    this.standing = standing;
    this.organization = organization;
  }

  /** The member of staff of that id; the same account as the persona's. */
  public Caller officer(String staff) {
    var who = new SubjectRef(SubjectRef.Kind.STAFF, staff);
    var name = organization.findStaff(staff).orElseThrow().name();
    return standing.of(account(staff), name, who, null);
  }

  /** A resident, for themselves or for a firm. */
  public Caller resident(SubjectRef person, String name, @Nullable SubjectRef firm) {
    return standing.of(account(person.id()), name, person, firm);
  }

  private static String account(String id) {
    return UUID.nameUUIDFromBytes(("demo-account:" + id).getBytes(StandardCharsets.UTF_8))
        .toString();
  }
}
