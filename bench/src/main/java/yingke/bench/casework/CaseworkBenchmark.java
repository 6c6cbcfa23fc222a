package yingke.bench.casework;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import yingke.bench.Benchmark;
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
  public Outcome run(District district, Sizes sizes) throws Exception {
    try (var flowable = new FlowablePeer(district)) {
      var ours = new ThreeSteps(district);
      var floor = new HandMade(district);
      var contest =
          new Contest(WORKERS, sizes.rounds(), sizes.turn().plus(Duration.ofSeconds(2)), sizes.turn());
      var rates = contest.rates(List.of(ours, floor, flowable));
      var medians = new LinkedHashMap<String, Double>();
      rates.forEach((name, figures) -> medians.put(name, Contest.median(figures)));
      double ourRate = medians.getOrDefault(ours.name(), 0.0);
      return new Outcome(
          name(),
          "cases/s",
          medians,
          List.of(
              new Goal(
                  "times Flowable",
                  ourRate / medians.getOrDefault(flowable.name(), 1.0),
                  TIMES_FLOWABLE,
                  true),
              new Goal(
                  "of the floor",
                  ourRate / medians.getOrDefault(floor.name(), 1.0),
                  OF_THE_FLOOR,
                  true)),
          List.of(
              "%d workers, %d rounds of %d s each; subscribers drained inside the timing"
                  .formatted(WORKERS, sizes.rounds(), sizes.turn().toSeconds())));
    }
  }
}
