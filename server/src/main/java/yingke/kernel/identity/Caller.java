package yingke.kernel.identity;

import java.util.HashSet;
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
 * @param actingFor the firm or person they act for at the moment, null when for themselves
 * @param agency by whose leave they act for somebody else, null when by their own right
 * @param authorities what they may do: {@code <module>.<thing>.<act>}
 * @param seats the posts they hold, for work that waits for a post
 * @param scope how far they see
 */
public record Caller(
    String account,
    String name,
    SubjectRef subject,
    @Nullable SubjectRef actingFor,
    @Nullable Agency agency,
    Set<String> authorities,
    List<Seat> seats,
    Scope scope)
    implements Actor {

  /** Somebody who acts by their own right. */
  public Caller(
      String account,
      String name,
      SubjectRef subject,
      @Nullable SubjectRef actingFor,
      Set<String> authorities,
      List<Seat> seats,
      Scope scope) {
    this(account, name, subject, actingFor, null, authorities, seats, scope);
  }

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

  /** The same with one more authority, for work that a Desk does in their name. */
  public Caller with(String authority) {
    var more = new HashSet<>(authorities);
    more.add(authority);
    return new Caller(account, name, subject, actingFor, agency, more, seats, scope);
  }

  /** Whether they may do the item in the party's name. */
  public boolean reaches(String item) {
    return agency == null || agency.reaches(item);
  }

  /** The items that they may do, for a {@code where} clause; null for all. */
  public String @Nullable [] items() {
    return agency == null || agency.items().isEmpty()
        ? null
        : agency.items().toArray(String[]::new);
  }

  /** In whose name: the firm or person acted for, else the caller's own subject. */
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
