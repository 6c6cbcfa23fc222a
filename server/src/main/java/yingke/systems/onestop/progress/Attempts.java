package yingke.systems.onestop.progress;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import yingke.kernel.web.TooOften;

/**
 * Counts who asks how often, so that nobody can try all ten thousand endings: a few questions a
 * quarter of an hour for each address and for each application number, found or not. Kept in memory
 * and bounded; a restart forgives.
 */
@Component
class Attempts {
  private static final int MOST = 10;
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int REMEMBERED = 10_000;

  private final Clock clock;
  private final Map<String, Window> windows =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
          return size() > REMEMBERED;
        }
      };

  Attempts(Clock clock) {
    this.clock = clock;
  }

  private record Window(Instant began, int asked) {}

  /**
   * Counts a question.
   *
   * @throws TooOften when there were too many for any of the keys
   */
  synchronized void count(String... keys) {
    var now = clock.instant();
    for (var key : keys) {
      var window = windows.get(key);
      if (window == null || !now.isBefore(window.began().plus(WINDOW))) window = new Window(now, 0);
      if (window.asked() >= MOST)
        throw new TooOften(
            "查询太频繁，请过一会儿再查，或者登录后到“我的办件”里看", Duration.between(now, window.began().plus(WINDOW)));
      windows.remove(key); // the one that asked last is forgotten last
      windows.put(key, new Window(window.began(), window.asked() + 1));
    }
  }
}
