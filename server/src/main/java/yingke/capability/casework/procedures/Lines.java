package yingke.capability.casework.procedures;

import java.util.HashMap;
import java.util.Map;

/** Where the things of a procedure stand in its file; the first of equal names keeps its line. */
final class Lines {
  private final Map<String, Integer> lines = new HashMap<>();
  private final Map<String, Integer> repeated = new HashMap<>();

  void put(String thing, int line) {
    if (lines.putIfAbsent(thing, line) != null) repeated.put(thing, line);
  }

  int of(String thing) {
    return lines.getOrDefault(thing, 1);
  }

  /** Things that stand more than once, with the line of the last one. */
  Map<String, Integer> repeated() {
    return Map.copyOf(repeated);
  }
}
