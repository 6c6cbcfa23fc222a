package yingke.systems.onestop.items;

import java.util.LinkedHashMap;
import java.util.Map;

/** Occasions in life that lead people to a counter (主题), in the order of the portal. */
final class LifeEvents {
  private static final Map<String, String> ALL = new LinkedHashMap<>();

  static {
    ALL.put("elder", "养老助老");
    ALL.put("open-shop", "开店经营");
    ALL.put("tea", "种茶卖茶");
    ALL.put("lodging", "民宿旅游");
  }

  private LifeEvents() {}

  static Map<String, String> all() {
    return ALL;
  }
}
