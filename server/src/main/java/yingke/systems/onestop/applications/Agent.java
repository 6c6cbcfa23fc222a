package yingke.systems.onestop.applications;

import java.time.Instant;
import java.util.UUID;
import yingke.kernel.identity.Agency;
import yingke.kernel.identity.SubjectRef;

/**
 * Somebody who acted in the applicant's name.
 *
 * @param agency the authorization by which they did
 * @param firstAt when they did so first
 */
public record Agent(
    UUID application,
    UUID agency,
    SubjectRef agent,
    String name,
    Agency.AgentKind kind,
    Instant firstAt) {

  /** What they are called on screens and documents. */
  public String title() {
    return switch (kind) {
      case RELATIVE -> "亲友" + name;
      case AGENT -> "代理人" + name;
      case STAFF -> "经办人" + name;
      case GUARDIAN -> "监护人" + name;
    };
  }
}
