package yingke.systems.onestop.items;

import java.util.List;
import java.util.Map;
import yingke.systems.onestop.events.DataFile;

/** Occasions in life that lead people to a counter (主题), in the order of the portal. */
final class LifeEvents {
  private static final File FILE = DataFile.read("life-events", File.class);

  private record File(Map<String, String> events, List<String> often) {}

  private LifeEvents() {}

  static Map<String, String> all() {
    return FILE.events();
  }

  /** Ids of the items that are asked for most, the first before the second. */
  static List<String> often() {
    return FILE.often();
  }
}
