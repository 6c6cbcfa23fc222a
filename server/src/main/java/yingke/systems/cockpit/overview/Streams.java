package yingke.systems.cockpit.overview;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import yingke.kernel.web.TooOften;

/** The screens that listen, on this node. */
@Component
class Streams {
  /** A wall and some laptops in each department; more is a mistake or an attack. */
  static final int MOST = 60;

  /** Then the browser comes back and shows its session anew. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final List<Listener> listeners = new CopyOnWriteArrayList<>();

  /** A screen and what it was shown last. */
  static final class Listener {
    private final SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
    private final AtomicBoolean sending = new AtomicBoolean();
    private final Sight sight;
    private volatile @Nullable Overview shown;

    Listener(Sight sight) {
      this.sight = sight;
    }

    Sight sight() {
      return sight;
    }

    SseEmitter emitter() {
      return emitter;
    }
  }

  synchronized Listener open(Sight sight) {
    if (listeners.size() >= MOST)
      throw new TooOften("同时观看驾驶舱的屏幕已达上限，请关闭不用的页面，一分钟后再试", Duration.ofMinutes(1));
    var listener = new Listener(sight);
    listener.emitter.onCompletion(() -> listeners.remove(listener));
    listener.emitter.onTimeout(listener.emitter::complete);
    listener.emitter.onError(_ -> listeners.remove(listener));
    listeners.add(listener);
    return listener;
  }

  /** A stop waits for requests to end, and these never end by themselves. */
  @EventListener
  void on(ContextClosedEvent stopping) {
    for (var listener : listeners) listener.emitter.complete();
  }

  List<Listener> listeners() {
    return List.copyOf(listeners);
  }

  /** Sends when there is something new; a slow screen skips what it had no time for. */
  void show(Listener listener, Overview overview) {
    var shown = listener.shown;
    if (shown != null && overview.says(shown)) return;
    if (!listener.sending.compareAndSet(false, true)) return;
    Thread.startVirtualThread(() -> {
      try {
        listener.emitter.send(SseEmitter.event().name("overview").data(overview));
        listener.shown = overview;
      } catch (IOException | IllegalStateException gone) {
        listeners.remove(listener);
      } finally {
        listener.sending.set(false);
      }
    });
  }

  /** Keeps the way open through proxies and finds out who has left. */
  void knock(Listener listener) {
    if (!listener.sending.compareAndSet(false, true)) return;
    Thread.startVirtualThread(() -> {
      try {
        listener.emitter.send(SseEmitter.event().comment("还在"));
      } catch (IOException | IllegalStateException gone) {
        listeners.remove(listener);
      } finally {
        listener.sending.set(false);
      }
    });
  }
}
