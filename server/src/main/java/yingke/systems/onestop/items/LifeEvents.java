package yingke.systems.onestop.items;

import java.util.Map;
import yingke.systems.onestop.events.DataFile;

/** Occasions in life that lead people to a counter (主题), in the order of the portal. */
final class LifeEvents {
  private static final Map<String, String> ALL = DataFile.read("life-events", File.class).events();

  private record File(Map<String, String> events) {}

  private LifeEvents() {}

  static Map<String, String> all() {
    return ALL;
  }
}
