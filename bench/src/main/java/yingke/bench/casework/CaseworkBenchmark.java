package yingke.bench.casework;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import yingke.bench.Benchmark;
import yingke.bench.Contender;
import yingke.bench.Contest;
import yingke.bench.District;
import yingke.bench.Goal;
import yingke.bench.Outcome;
import yingke.bench.Sizes;

/** Full three-step cases a second: opened, accepted, reviewed, decided; by sixteen workers. */
public final class CaseworkBenchmark implements Benchmark {
  private static final int WORKERS = 16;
  private static final double TIMES_FLOWABLE = 6;
  private static final double OF_THE_FLOOR = 0.6;

  @Override
  public String name() {
    return "casework";
  }

  @Override
  public List<Outcome> run(District district, Sizes sizes) throws Exception {
    try (var flowable = new FlowablePeer(district)) {
      var ours = new ThreeSteps(district);
      var floor = new HandMade(district);
      var contest =
          new Contest(
              WORKERS, sizes.rounds(), sizes.turn().plus(Duration.ofSeconds(2)), sizes.turn());
      var rates = contest.rates(List.of(ours, floor, flowable));
      var medians = new LinkedHashMap<String, Double>();
      rates.forEach((name, figures) -> medians.put(name, Contest.median(figures)));
      return List.of(
          new Outcome(
              name(),
              "cases/s",
              medians,
              List.of(
                  goal(medians, ours, flowable, "times Flowable", TIMES_FLOWABLE),
                  goal(medians, ours, floor, "of the floor", OF_THE_FLOOR)),
              List.of(
                  "%d workers, %d rounds of %d s each; subscribers drained inside the timing."
                      .formatted(WORKERS, sizes.rounds(), sizes.turn().toSeconds()))));
    }
  }

  private static Goal goal(
      Map<String, Double> medians, Contender ours, Contender other, String says, double wanted) {
    double rate = Objects.requireNonNull(medians.get(ours.name()));
    return new Goal(says, rate / Objects.requireNonNull(medians.get(other.name())), wanted, true);
  }
}
