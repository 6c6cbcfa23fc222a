package yingke.systems.onestop.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a period as of a day, as far as the caller sees.
 *
 * @param total over all rows
 * @param measures what each number is called
 * @param flags what to look at twice, with the thresholds that hold
 * @param endings workdays that were left of the promise at the end, and how many cases ended so;
 *     where it stands high at 0 and drops at −1, cases are closed just before red
 */
record Statistics(
    LocalDate from,
    LocalDate to,
    LocalDate asOf,
    AskStatistics.By by,
    Row total,
    List<Row> rows,
    List<Indicator> indicators,
    Map<String, Measures.Measure> measures,
    List<Measures.Flag> flags,
    Measures.Threshold threshold,
    List<Ending> endings) {

  /**
   * One department, item, town or month.
   *
   * @param counts by measure; what counts nothing is left out
   * @param rates by indicator, from 0 to 1; null when there is nothing to reckon from
   */
  record Row(
      String key, String name, Map<String, Long> counts, Map<String, @Nullable Double> rates) {}

  /** Cases that ended with so many workdays left; negative when the promise was over. */
  record Ending(int days, long cases) {}
}
