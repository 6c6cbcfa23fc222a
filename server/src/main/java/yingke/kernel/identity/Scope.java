package yingke.kernel.identity;

import java.util.Set;

/**
 * How far a caller sees, as plain values that a store puts into its {@code where} clause.
 *
 * @param division prefix of the 12-digit division code without trailing zeros: "341003" sees the
 *     district, "341003104" one town
 * @param departments ids of the departments whose matters the caller may see; empty for citizens
 * @param allDepartments true for those whose charge is the whole district (audit, cockpit)
 */
public record Scope(String division, Set<String> departments, boolean allDepartments) {
  /** Sees nothing but what is the caller's own. */
  public static final Scope OWN = new Scope("", Set.of(), false);

  public Scope {
    departments = Set.copyOf(departments);
  }

  public boolean covers(String department) {
    return allDepartments || departments.contains(department);
  }
}
