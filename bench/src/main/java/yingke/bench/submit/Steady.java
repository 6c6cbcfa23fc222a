package yingke.bench.submit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import yingke.bench.Contender;

/**
 * Units that begin at even distances, however slow those before them were.
 *
 * @param rate units a second
 * @param workers that many at once at most
 */
record Steady(double rate, int workers, Duration time) {
  /** Milliseconds of each from when it was due, so that waiting counts. */
  double[] latencies(Contender contender) throws Exception {
    var next = new AtomicInteger();
    int units = (int) (rate * time.toMillis() / 1000);
    var took = new double[units];
    long start = System.nanoTime();
    Callable<Boolean> work =
        () -> {
          for (int unit = next.getAndIncrement(); unit < units; unit = next.getAndIncrement()) {
            long due = start + (long) (unit * 1e9 / rate);
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime())
              LockSupport.parkNanos(left);
            contender.one();
            took[unit] = (System.nanoTime() - due) / 1e6;
          }
          return true;
        };
    List<Callable<Boolean>> running = new ArrayList<>();
    for (int i = 0; i < workers; i++) running.add(work);
    try (var threads = Executors.newFixedThreadPool(workers)) {
      for (var one : threads.invokeAll(running)) one.get();
    }
    return took;
  }
}
