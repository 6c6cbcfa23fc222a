package yingke.bench.submit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import yingke.bench.Benchmark;
import yingke.bench.Contest;
import yingke.bench.District;
import yingke.bench.Goal;
import yingke.bench.Outcome;
import yingke.bench.Sizes;

/** Applications a second over HTTP, and how long they take when the program is not at its end. */
public final class SubmitBenchmark implements Benchmark {
  private static final int CLIENTS = 32;
  private static final double OF_THE_FLOOR = 0.4;
  private static final double OF_THE_TOP = 0.7;
  private static final double SLOWEST_MS = 150;

  @Override
  public String name() {
    return "submit";
  }

  @Override
  public List<Outcome> run(District district, Sizes sizes) throws Exception {
    var ours = new OverHttp(district);
    ours.one();
    var written = new Written(district);
    ours.one();
    ours.drain();
    var rows = "Rows written by one application: " + written.since() + ".";
    var floor = new HandWritten(district);
    var warmUp = sizes.turn().plus(Duration.ofSeconds(4));
    var contest = new Contest(CLIENTS, sizes.rounds(), warmUp, sizes.turn());
    ours.forget();
    var rates = contest.rates(List.of(ours, floor));
    var full = spread(ours.submissions().stream().mapToDouble(Double::doubleValue).toArray());
    var medians = new LinkedHashMap<String, Double>();
    rates.forEach((name, figures) -> medians.put(name, Contest.median(figures)));
    double top = figure(medians, ours.name());
    ours.forget();
    var steady = new Steady(top * OF_THE_TOP, CLIENTS, sizes.turn().multipliedBy(sizes.rounds()));
    var whole = steady.latencies(ours);
    var handedIn = spread(ours.submissions().stream().mapToDouble(Double::doubleValue).toArray());
    return List.of(
        new Outcome(
            name(),
            "applications/s",
            medians,
            List.of(
                new Goal("of the floor", top / figure(medians, floor.name()), OF_THE_FLOOR, true),
                new Goal(
                    "p99 of a whole application at 70 % of the top rate, ms",
                    Contest.percentile(whole, 99), SLOWEST_MS, false)),
            List.of(table(full, handedIn, spread(whole)), words(sizes), rows)));
  }

  private static double figure(Map<String, Double> medians, String name) {
    return Objects.requireNonNull(medians.get(name));
  }

  private static String spread(double[] took) {
    return "%.0f | %.0f | %.0f"
        .formatted(
            Contest.percentile(took, 50),
            Contest.percentile(took, 95),
            Contest.percentile(took, 99));
  }

  private static String table(String full, String handedIn, String whole) {
    return """
    | ms | p50 | p95 | p99 |
    |---|--:|--:|--:|
    | handing in, %d clients as fast as they can | %s |
    | handing in, at 70 %% of that rate | %s |
    | whole application, at 70 %%, from when it was due | %s |\
    """
        .formatted(CLIENTS, full, handedIn, whole);
  }

  private static String words(Sizes sizes) {
    return "%d clients, %d rounds of %d s each; the clients run on the same processors."
        .formatted(CLIENTS, sizes.rounds(), sizes.turn().toSeconds());
  }
}
