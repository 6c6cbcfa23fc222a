package yingke.systems.onestop.statistics;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rate of standards §3.
 *
 * @param part measures above the line
 * @param whole measures below it
 * @param rest true when the rate is what is left to one (压缩比)
 * @param formula how it is reckoned, in Chinese
 * @param check CHECKED when the formula was compared with its source
 */
record Indicator(
    String id,
    String name,
    List<String> part,
    List<String> whole,
    boolean rest,
    String formula,
    String source,
    String check) {
  Indicator {
    part = List.copyOf(part);
    whole = List.copyOf(whole);
  }

  /** From 0 to 1; null when there is nothing to reckon from: no case is not 0 %. */
  @Nullable Double of(Map<String, Long> counts) {
    long below = sum(whole, counts);
    if (below == 0) return null;
    double share = (double) sum(part, counts) / below;
    return rest ? 1 - share : share;
  }

  private static long sum(List<String> measures, Map<String, Long> counts) {
    return measures.stream().mapToLong(each -> counts.getOrDefault(each, 0L)).sum();
  }
}
