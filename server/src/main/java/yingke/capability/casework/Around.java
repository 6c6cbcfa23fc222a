package yingke.capability.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a case. The counts tell a reader whether there is anything to look up, so that
 * the plain case costs nothing.
 *
 * @param parent the case that asked for this one; null for a case of its own
 * @param children how many cases it asked for
 * @param urgings how often it was urged
 * @param involved departments beside its own that may see it
 */
record Around(@Nullable UUID parent, int children, int urgings, List<String> involved) {
  Around {
    involved = List.copyOf(involved);
  }

  /** With more departments that may see the case from now on. */
  Around involving(List<String> departments) {
    if (involved.containsAll(departments)) return this;
    var all = new ArrayList<>(involved);
    for (var each : departments) if (!all.contains(each)) all.add(each);
    return new Around(parent, children, urgings, all);
  }
}
