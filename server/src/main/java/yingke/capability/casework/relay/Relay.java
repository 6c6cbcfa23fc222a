package yingke.capability.casework.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import yingke.capability.casework.CaseEvent;
import yingke.capability.casework.CaseSubscriber;
import yingke.capability.casework.relay.RelayStore.Outgoing;
import yingke.capability.casework.relay.RelayStore.Position;
import yingke.capability.casework.relay.RelayStore.Stuck;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;

/**
 * Hands a stretch of events to one subscriber, in one transaction together with the new position: a
 * crash repeats the stretch, it loses nothing. What the subscriber does to an event that it fails
 * on is undone alone.
 */
@Component
class Relay {
  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
  private static final int BATCH = 200;
  private static final int FAILED = -1;

  /** While a stretch runs, later events wait for its commit: keep it short. */
  private static final Duration LONGEST = Duration.ofMillis(250);

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
  private static final int LONGEST_ERROR = 2000;

  private final RelayStore store;
  private final Stretches stretches;
  private final TransactionTemplate stretch;
  private final TransactionTemplate each;
  private final Clock clock;

  Relay(
      RelayStore store, Stretches stretches, PlatformTransactionManager transactions, Clock clock) {
    this.store = store;
    this.stretches = stretches;
    this.stretch = new TransactionTemplate(transactions);
    this.each = new TransactionTemplate(transactions);
    this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    this.clock = clock;
  }

  void register(CaseSubscriber subscriber) {
    store.register(subscriber.id(), clock.instant());
  }

  /** Hands over what waits, up to a stretch; answers how many events it looked at. */
  int deliver(CaseSubscriber subscriber) {
    if (!store.waiting(subscriber.id(), clock.instant())) return 0;
    return Callers.as(
        caller(subscriber),
        () -> {
          int handed = together(subscriber);
          return handed == FAILED ? alone(subscriber) : handed;
        });
  }

  /** Mostly nothing fails; {@link #FAILED} when something did, now (all is undone) or before. */
  private int together(CaseSubscriber subscriber) {
    try {
      return Objects.requireNonNull(
          stretch.execute(_ -> {
            var mark = store.lock(subscriber.id());
            if (mark.isEmpty()) return 0;
            return mark.get().stuck() ? FAILED : handAll(subscriber, mark.get().position());
          }));
    } catch (RuntimeException | LinkageError | AssertionError failure) {
      return FAILED; // each alone, it shows which one it was
    }
  }

  private int handAll(CaseSubscriber subscriber, Position from) {
    long end = System.nanoTime() + LONGEST.toNanos();
    var events = stretches.after(from);
    int handed = 0;
    for (var outgoing : events) {
      subscriber.on(outgoing.event());
      handed++;
      if (System.nanoTime() > end) break;
    }
    moveBehind(subscriber, events, handed);
    return handed;
  }

  private int alone(CaseSubscriber subscriber) {
    return Objects.requireNonNull(
        stretch.execute(_ -> {
          var mark = store.lock(subscriber.id());
          if (mark.isEmpty()) return 0;
          long end = System.nanoTime() + LONGEST.toNanos();
          return oneByOne(subscriber, mark.get().position(), end) + retry(subscriber, end);
        }));
  }

  private int oneByOne(CaseSubscriber subscriber, Position from, long end) {
    var events = stretches.after(from);
    var cases = events.stream().map(o -> o.event().caseId()).collect(Collectors.toSet());
    var stuck = store.stuckCases(subscriber.id(), cases);
    int handed = 0;
    for (var outgoing : events) {
      var event = outgoing.event();
      if (stuck.contains(event.caseId()))
        store.park(subscriber.id(), event, 0, clock.instant(), null);
      else if (!handed(subscriber, event, 0)) stuck.add(event.caseId());
      handed++;
      if (System.nanoTime() > end) break;
    }
    moveBehind(subscriber, events, handed);
    return handed;
  }

  private void moveBehind(CaseSubscriber subscriber, List<Outgoing> events, int handed) {
    if (handed > 0)
      store.moveTo(subscriber.id(), events.get(handed - 1).position(), clock.instant());
  }

  private int retry(CaseSubscriber subscriber, long end) {
    int tried = 0;
    List<Stuck> due = store.toRetry(subscriber.id(), clock.instant(), BATCH);
    for (var stuck : due) {
      if (System.nanoTime() > end) break;
      var event = stuck.outgoing().event();
      if (handed(subscriber, event, stuck.tries())) store.release(subscriber.id(), event);
      tried++;
    }
    return tried;
  }

  /** False when the subscriber could not take it; it is then kept for later. */
  private boolean handed(CaseSubscriber subscriber, CaseEvent event, int tries) {
    try {
      each.executeWithoutResult(_ -> subscriber.on(event));
      return true;
    } catch (RuntimeException | LinkageError | AssertionError failure) {
      store.park(subscriber.id(), event, tries + 1, nextTry(clock.instant(), tries), text(failure));
      if (tries == 0) LOG.warn("{} could not take event {}", subscriber.id(), event.id(), failure);
      else
        LOG.warn("{} still cannot take event {}: {}", subscriber.id(), event.id(), text(failure));
      return false;
    }
  }

  /** After 1 s, 2 s, 4 s … */
  private static Instant nextTry(Instant now, int tries) {
    var pause = Duration.ofSeconds(1L << Math.min(tries, 20));
    return now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
  }

  private static String text(Throwable failure) {
    var text = failure.toString().replace("\0", "");
    return text.length() > LONGEST_ERROR ? text.substring(0, LONGEST_ERROR) : text;
  }

  private static Caller caller(CaseSubscriber subscriber) {
    var id = subscriber.id();
    var module = id.contains(".") ? id.substring(0, id.indexOf('.')) : id;
    return Caller.system(module, subscriber.authorities().toArray(String[]::new));
  }
}
