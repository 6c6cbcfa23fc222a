package yingke.capability.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;
import yingke.capability.casework.TimerStore.Due;
import yingke.capability.casework.TimerStore.Times;
import yingke.capability.casework.procedures.Procedure;
import yingke.capability.casework.scope.Reach;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;

/**
 * Does what time alone brings about, as {@code system:casework}: leaves a step whose limit is over,
 * tells that a clock ran out, reckons open cases anew after the calendar changed.
 */
@Component
class TimerJob {
  private static final Logger LOG = LoggerFactory.getLogger(TimerJob.class);
  static final Caller SYSTEM = Caller.system("casework");
  private static final int BATCH = 200;

  /** The calendar's cache is emptied just after the commit that asks for the recount. */
  private static final Duration CALENDAR_SETTLES = Duration.ofSeconds(1);

  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  private final TimerStore store;
  private final CaseStore cases;
  private final Moves moves;
  private final Timing timing;
  private final TransactionOperations transactions;

  TimerJob(
      TimerStore store,
      CaseStore cases,
      Moves moves,
      Timing timing,
      TransactionOperations transactions) {
    this.store = store;
    this.cases = cases;
    this.moves = moves;
    this.timing = timing;
    this.transactions = transactions;
  }

  @Scheduled(initialDelay = 1, fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
  void tick() {
    try {
      recount();
      for (var due : store.due(moves.now(), BATCH)) fireQuietly(due);
    } catch (DataAccessException | TransactionException away) {
      LOG.warn("timers not run now, trying again: {}", away.getMessage());
    }
  }

  /** One case that cannot go on must not keep the others waiting. */
  private void fireQuietly(Due due) {
    try {
      fire(due.id());
    } catch (RuntimeException failure) {
      var now = moves.now();
      var next = now.plus(pause(due.tries()));
      store.putOff(due.id(), now, next);
      if (due.tries() == 0)
        LOG.error("timer of case {} failed, trying again at {}", due.id(), next, failure);
      else LOG.warn("timer of case {} still fails: {}", due.id(), failure.toString());
    }
  }

  /** After 2 s, 4 s, 8 s … up to an hour. */
  private static Duration pause(int tries) {
    var pause = Duration.ofSeconds(2L << Math.min(tries, 20));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  /** Does everything that is due in a case, as part of the caller's transaction if there is one. */
  void fire(UUID id) {
    Callers.as(SYSTEM, () -> transactions.executeWithoutResult(_ -> fireLocked(id)));
  }

  private void fireLocked(UUID id) {
    var locked = cases.lock(id, UUID.randomUUID(), Reach.EVERYTHING);
    while (locked.isPresent()) {
      var file = locked.get().file();
      var now = moves.now();
      var over = timing.over(file, now);
      if (timing.expired(file, now)) expire(file);
      else if (file.open() && over.isPresent()) moves.tell(file, over.get(), SYSTEM);
      else {
        store.setTimer(id, timing.timer(file));
        return;
      }
      locked = cases.lock(id, UUID.randomUUID(), Reach.EVERYTHING);
    }
  }

  private void expire(CaseFile file) {
    var step = file.at();
    var action = file.procedure().action(step, String.valueOf(step.onExpiry())).orElseThrow();
    if (!action.by().equals(Procedure.SYSTEM))
      throw new IllegalStateException(action.id() + " is not the program's to do");
    var act =
        new ActOnCase(
            file.id(), file.version(), UUID.randomUUID(), action.id(), null, List.of(), Map.of());
    moves.write(file, action, act, Power.OWN, SYSTEM);
  }

  private void recount() {
    var asked = store.lastRecount(moves.now().minus(CALENDAR_SETTLES));
    if (asked.isEmpty()) return;
    var after = new UUID(0, 0);
    int counted = 0;
    while (true) {
      var from = after;
      var last = Objects.requireNonNull(transactions.execute(_ -> recountAfter(from)));
      if (last.isEmpty()) break;
      after = last.get();
      counted++;
    }
    store.recounted(asked.get());
    LOG.info("limits of open cases reckoned anew in {} batches", counted);
  }

  /** Answers the last case of the batch; empty when there was none. */
  private Optional<UUID> recountAfter(UUID after) {
    var files = store.openAfter(after, BATCH);
    if (files.isEmpty()) return Optional.empty();
    var now = moves.now();
    store.saveTimes(files.stream().flatMap(file -> times(file, now)).toList());
    return Optional.of(files.getLast().id());
  }

  private Stream<Times> times(CaseFile file, Instant now) {
    return timing.items(file, now).stream()
        .map(item -> new Times(file.id(), timing.timer(file), item.branch(), item.times()));
  }
}
