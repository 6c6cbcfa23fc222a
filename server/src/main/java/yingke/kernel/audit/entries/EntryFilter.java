package yingke.kernel.audit.entries;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the log; null means any.
 *
 * @param from not before this moment
 * @param until before this moment
 * @param actor exactly this account
 * @param operation an authority or the beginning of one: {@code license.} finds a whole module
 * @param object exactly this object
 */
record EntryFilter(
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable String actor,
    @Nullable String operation,
    @Nullable String object) {

  /** For the log of who read the log. */
  Map<String, String> described() {
    var described = new TreeMap<String, String>();
    put(described, "from", from);
    put(described, "until", until);
    put(described, "actor", actor);
    put(described, "operation", operation);
    put(described, "object", object);
    return described;
  }

  private static void put(Map<String, String> described, String name, @Nullable Object value) {
    if (value != null) described.put(name, value.toString());
  }
}
