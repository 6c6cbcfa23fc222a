package yingke.systems.onestop.statistics;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.kernel.web.BadInput;
import yingke.systems.onestop.events.DataFile;

/**
 * What can be counted and what is reckoned from it ({@code onestop/statistics.yaml}). A measure
 * that a formula names and nobody defines stops the start.
 */
@Component
class Measures {
  private final File file = DataFile.read("statistics", File.class);

  Measures() {
    for (var indicator : file.indicators()) {
      indicator.part().forEach(this::require);
      indicator.whole().forEach(this::require);
    }
    file.flags().forEach(flag -> require(flag.id()));
  }

  private void require(String measure) {
    if (!file.measures().containsKey(measure))
      throw new IllegalStateException("statistics.yaml: no measure " + measure);
  }

  record File(
      Map<String, Measure> measures,
      List<Indicator> indicators,
      List<Flag> flags,
      List<Threshold> thresholds,
      int fewestRatings) {}

  /**
   * A number with something behind it.
   *
   * @param ratings whether ratings are behind it, which stay anonymous, instead of cases
   */
  record Measure(String name, String unit, boolean ratings) {}

  /** A measure that asks for a second look; its formula names thresholds in braces. */
  record Flag(String id, String formula) {
    Flag with(Threshold t) {
      return new Flag(
          id,
          formula
              .replace("{minutes}", String.valueOf(t.minutes()))
              .replace("{seconds}", String.valueOf(t.seconds()))
              .replace("{cases}", String.valueOf(t.cases()))
              .replace("{days}", String.valueOf(t.days()))
              .replace("{edge}", String.valueOf(t.edge()))
              .replace("{ratings}", String.valueOf(t.ratings())));
    }
  }

  /**
   * What makes a flag, from a day on.
   *
   * @param minutes from entry to end, at most, for a case that looks handled elsewhere
   * @param seconds within which one account concludes {@code cases} or more
   * @param days by which the application's date lies before its entry
   * @param edge workdays of the promise that are left at the end, at most
   * @param ratings that came in the same second, at least
   */
  record Threshold(
      LocalDate from,
      int minutes,
      int seconds,
      int cases,
      int days,
      int edge,
      int ratings,
      String check,
      String source) {}

  Map<String, Measure> all() {
    return file.measures();
  }

  List<Indicator> indicators() {
    return file.indicators();
  }

  List<Flag> flags() {
    return file.flags();
  }

  int fewestRatings() {
    return file.fewestRatings();
  }

  Threshold on(LocalDate day) {
    return file.thresholds().stream()
        .filter(rule -> !rule.from().isAfter(day))
        .max(Comparator.comparing(Threshold::from))
        .orElseThrow(() -> new BadInput("day-too-early", "asOf", day + " 以前没有统计规则，请选较晚的日期"));
  }

  /** The measure of that id. Throws {@link BadInput} when there is none. */
  Measure get(@Nullable String id) {
    var found = id == null ? null : file.measures().get(id);
    if (found == null)
      throw new BadInput("measure-unknown", "measure", "没有“" + id + "”这个指标，请从统计表里点开");
    return found;
  }
}
