package yingke.capability.casework.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import yingke.capability.casework.CaseSubscriber;
import yingke.capability.casework.Wakeup;

/**
 * Keeps one virtual thread a subscriber: it delivers while there is something, sleeps when there is
 * nothing, and outlives a database that goes away.
 */
@Component
class RelayJob implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(RelayJob.class);

  /** After each stretch: what gathers meanwhile shares a transaction and its fsync. */
  private static final long GATHERING_NANOS = 50_000_000;

  private static final long SHORTEST_SLEEP_MILLIS = 20;
  private static final long LONGEST_SLEEP_MILLIS = 1_000;
  private static final long SLEEP_WHEN_AWAY_MILLIS = 2_000;
  private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(10);

  private record Loop(Thread thread, Semaphore wake) {}

  private final ObjectProvider<CaseSubscriber> subscribers;
  private final Relay relay;
  private final List<Loop> loops = new ArrayList<>();
  private volatile boolean running;

  RelayJob(ObjectProvider<CaseSubscriber> subscribers, Relay relay, Wakeup wakeup) {
    this.subscribers = subscribers;
    this.relay = relay;
    wakeup.onEvents(this::wakeAll);
  }

  @Override
  public synchronized void start() {
    running = true;
    var ids = new HashSet<String>();
    for (var subscriber : subscribers) {
      if (!ids.add(subscriber.id()))
        throw new IllegalStateException("two case subscribers are called " + subscriber.id());
      var wake = new Semaphore(0);
      var thread =
          Thread.ofVirtual().name("relay-" + subscriber.id()).start(() -> loop(subscriber, wake));
      loops.add(new Loop(thread, wake));
    }
  }

  /** Waits for the stretch that is under way; the rest is delivered after the next start. */
  @Override
  public synchronized void stop() {
    running = false;
    wakeAll();
    for (var loop : loops) {
      try {
        if (!loop.thread().join(PATIENCE_AT_STOP))
          LOG.warn("{} is still delivering; its stretch will be repeated", loop.thread().getName());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    loops.clear();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void wakeAll() {
    for (var loop : List.copyOf(loops)) loop.wake().release();
  }

  private void loop(CaseSubscriber subscriber, Semaphore wake) {
    boolean registered = false;
    boolean away = false;
    long sleep = SHORTEST_SLEEP_MILLIS;
    while (running) {
      try {
        if (!registered) relay.register(subscriber);
        registered = true;
        int delivered = relay.deliver(subscriber);
        if (away) LOG.info("{} is told of events again", subscriber.id());
        away = false;
        if (delivered > 0) LockSupport.parkNanos(GATHERING_NANOS);
        sleep =
            delivered > 0 ? 0 : Math.clamp(sleep * 2, SHORTEST_SLEEP_MILLIS, LONGEST_SLEEP_MILLIS);
      } catch (RuntimeException failure) {
        if (!away) LOG.warn("{} is not told of events now, trying again", subscriber.id(), failure);
        away = true;
        sleep = SLEEP_WHEN_AWAY_MILLIS;
      }
      if (slept(wake, sleep) && !away) sleep = SHORTEST_SLEEP_MILLIS;
    }
  }

  /** True when it was woken. */
  private static boolean slept(Semaphore wake, long millis) {
    try {
      boolean woken = millis > 0 && wake.tryAcquire(millis, TimeUnit.MILLISECONDS);
      wake.drainPermits();
      return woken;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
