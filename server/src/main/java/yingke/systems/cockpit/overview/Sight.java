package yingke.systems.cockpit.overview;

import java.util.Set;
import yingke.kernel.identity.Scope;

/**
 * How far somebody sees, as it goes into a {@code where} clause; who sees as far sees the same
 * numbers.
 */
record Sight(boolean all, Set<String> departments, String division) {
  Sight {
    departments = Set.copyOf(departments);
  }

  static Sight of(Scope scope) {
    return scope.allDepartments()
        ? new Sight(true, Set.of(), scope.division())
        : new Sight(false, scope.departments(), scope.division());
  }

  String[] departmentArray() {
    return departments.toArray(String[]::new);
  }
}
