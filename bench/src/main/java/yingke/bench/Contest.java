package yingke.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/**
 * Lets contenders take turns, so that a machine that grows slower or busier does so for all of
 * them.
 *
 * @param workers threads that do units at once
 * @param warmUp of each contender before the first round
 * @param turn how long each contender works in a round, without its drain
 */
public record Contest(int workers, int rounds, Duration warmUp, Duration turn) {
  /** Units a second of each contender, a figure a round. */
  public Map<String, List<Double>> rates(List<Contender> contenders) throws Exception {
    for (var contender : contenders) {
      System.out.printf("  warm  %-34s", contender.name());
      rate(contender, warmUp);
    }
    var rates = new LinkedHashMap<String, List<Double>>();
    for (int round = 1; round <= rounds; round++)
      for (var contender : contenders) {
        System.out.printf("  %d/%d  %-34s", round, rounds, contender.name());
        double rate = rate(contender, turn);
        rates.computeIfAbsent(contender.name(), _ -> new ArrayList<>()).add(rate);
      }
    return rates;
  }

  private double rate(Contender contender, Duration time) throws Exception {
    var done = new LongAdder();
    var before = Cpu.now();
    long start = System.nanoTime();
    long end = start + time.toNanos();
    Callable<Boolean> work =
        () -> {
          while (System.nanoTime() < end) {
            contender.one();
            done.increment();
          }
          return true;
        };
    try (var threads = Executors.newFixedThreadPool(workers)) {
      var running = new ArrayList<Callable<Boolean>>();
      for (int i = 0; i < workers; i++) running.add(work);
      for (var one : threads.invokeAll(running)) one.get();
    }
    contender.drain();
    double rate = done.sum() * 1e9 / (System.nanoTime() - start);
    System.out.printf("%8.1f/s; %s%n", rate, Cpu.now().each(before, done.sum()));
    return rate;
  }

  /** The middle one. */
  public static double median(List<Double> figures) {
    return percentile(figures.stream().mapToDouble(Double::doubleValue).toArray(), 50);
  }

  /** The figure that {@code percent} of all do not exceed (nearest rank). */
  public static double percentile(double[] figures, double percent) {
    var sorted = figures.clone();
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(percent / 100 * sorted.length);
    return sorted[Math.max(0, rank - 1)];
  }
}
