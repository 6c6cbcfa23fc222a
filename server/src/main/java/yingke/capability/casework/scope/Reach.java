package yingke.capability.casework.scope;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.SubjectRef;

/**
 * Which cases a caller may see, as values for a {@code where} clause: those of the own party, and
 * those of departments and divisions in the caller's scope.
 *
 * @param party null when the caller has no case of their own
 * @param all true for every department
 * @param division prefix of the division code
 */
public record Reach(@Nullable String party, boolean all, Set<String> departments, String division) {
  /** For people and firms: read and act in one's own. */
  public static final String OWN = "casework.case.own";

  /** For officers: read cases in scope. */
  public static final String READ = "casework.case.read";

  /** For officers: act in the steps of one's posts. */
  public static final String ACT = "casework.case.act";

  /** Sees every case; for the program's own work. */
  public static final Reach EVERYTHING = new Reach(null, true, Set.of(), "");

  public Reach {
    departments = Set.copyOf(departments);
  }

  public static Reach of(Caller caller) {
    if (caller.subject().kind() == SubjectRef.Kind.SYSTEM) return EVERYTHING;
    var party = caller.may(OWN) ? caller.party().toString() : null;
    if (!caller.may(READ) && !caller.may(ACT)) return new Reach(party, false, Set.of(), "");
    var scope = caller.scope();
    return new Reach(party, scope.allDepartments(), scope.departments(), scope.division());
  }

  /** For a parameter of type {@code text[]}. */
  public String[] departmentArray() {
    return departments.toArray(String[]::new);
  }
}
