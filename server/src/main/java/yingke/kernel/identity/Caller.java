package yingke.kernel.identity;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingke.kernel.audit.Actor;

/**
 * Who is doing this, as found when the request came in.
 *
 * @param account id of the account, or {@code system:<module>} for the program's own acts
 * @param name what people call them
 * @param subject whom the account stands for
 * @param actingFor the firm a person acts for at the moment, null when for themselves
 * @param authorities what they may do: {@code <module>.<thing>.<act>}
 * @param seats the posts they hold, for work that waits for a post
 * @param scope how far they see
 */
public record Caller(
    String account,
    String name,
    SubjectRef subject,
    @Nullable SubjectRef actingFor,
    Set<String> authorities,
    List<Seat> seats,
    Scope scope)
    implements Actor {

  public Caller {
    authorities = Set.copyOf(authorities);
    seats = List.copyOf(seats);
  }

  /** The program itself, acting for one of its modules with just these authorities. */
  public static Caller system(String module, String... authorities) {
    return new Caller(
        "system:" + module,
        "系统",
        new SubjectRef(SubjectRef.Kind.SYSTEM, module),
        null,
        Set.of(authorities),
        List.of(),
        new Scope("", Set.of(), true));
  }

  /** In whose name: the firm acted for, else the caller's own subject. */
  @Override
  public SubjectRef party() {
    return actingFor == null ? subject : actingFor;
  }

  public boolean may(String authority) {
    return authorities.contains(authority);
  }

  public boolean holds(String department, String post) {
    return seats.contains(new Seat(department, post));
  }
}
