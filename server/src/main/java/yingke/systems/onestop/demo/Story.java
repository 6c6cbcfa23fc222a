package yingke.systems.onestop.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import yingke.systems.onestop.events.DataFile;

/**
 * What may happen to an application; {@code onestop/demo-cases.yaml}.
 *
 * @param share how often among all
 * @param who elder, younger or parent for what persons apply for, trader for who closes a shop;
 *     null for other firms
 * @param begun the earliest and latest number of workdays ago that it may have been handed in
 * @param then what was done on which workday after that, in order
 * @param review why the applicant asked people to look again; null when not
 * @param stars what the applicant may have given, 0 for nothing
 */
record Story(
    int share,
    List<String> items,
    @Nullable String who,
    List<Integer> begun,
    @Nullable Map<String, Integer> then,
    @Nullable String review,
    @Nullable List<Integer> stars) {
  /** Who closes their shop. */
  static final String TRADER = "trader";

  private static final long SEED = 341003;

  record File(List<Story> stories) {
    /** Each as often as its share, well mixed, always in the same order. */
    List<Story> mixed() {
      var all = new ArrayList<Story>();
      for (var story : stories) all.addAll(Collections.nCopies(story.share(), story));
      Collections.shuffle(all, new Random(SEED));
      return List.copyOf(all);
    }
  }

  Story {
    var steps = then == null ? new LinkedHashMap<String, Integer>() : then;
    then = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
    int longest = steps.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    if (begun.size() != 2 || begun.get(0) > begun.get(1) || begun.get(0) < longest)
      throw new IllegalStateException("demo-cases.yaml: a story ends before today: " + begun);
  }

  static List<Story> mixed() {
    return DataFile.read("demo-cases", File.class).mixed();
  }

  boolean isOfTrader() {
    return TRADER.equals(who);
  }

  Map<String, Integer> steps() {
    return then == null ? Map.of() : then;
  }

  int begun(Random random) {
    return begun.get(0) + random.nextInt(begun.get(1) - begun.get(0) + 1);
  }

  String item(Random random) {
    return items.get(random.nextInt(items.size()));
  }

  int stars(Random random) {
    return stars == null ? 0 : stars.get(random.nextInt(stars.size()));
  }
}
