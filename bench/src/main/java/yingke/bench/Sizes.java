package yingke.bench;

import java.time.Duration;

/**
 * How long and how large. {@code -Dbench.rounds=5 -Dbench.seconds=4 -Dbench.cases=1000000}.
 *
 * @param rounds that medians are taken of
 * @param turn of each contender in a round
 * @param cases of the largest store of cases
 */
public record Sizes(int rounds, Duration turn, int cases) {
  static Sizes asked() {
    return new Sizes(
        Integer.getInteger("bench.rounds", 5),
        Duration.ofSeconds(Integer.getInteger("bench.seconds", 4)),
        Integer.getInteger("bench.cases", 1_000_000));
  }
}
