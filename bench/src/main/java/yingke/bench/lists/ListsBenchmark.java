package yingke.bench.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import yingke.bench.Benchmark;
import yingke.bench.Contest;
import yingke.bench.District;
import yingke.bench.Goal;
import yingke.bench.Outcome;
import yingke.bench.Sizes;

/** Lists and searches at a hundredth, a tenth and all of the cases. */
public final class ListsBenchmark implements Benchmark {
  private static final double SLOWEST_MS = 30;
  private static final double FLAT = 1.2;
  private static final int LOOKS_A_ROUND = 20;

  @Override
  public String name() {
    return "lists";
  }

  @Override
  public List<Outcome> run(District district, Sizes sizes) {
    var volume = new Volume(district);
    var stores = List.of(sizes.cases() / 100, sizes.cases() / 10, sizes.cases());
    var found = new LinkedHashMap<String, List<Double>>();
    for (int store : stores) {
      long start = System.nanoTime();
      volume.growTo(store);
      System.out.printf(
          "  %,d cases after %d s%n", store, (System.nanoTime() - start) / 1_000_000_000);
      for (var look : Looks.of(district, volume)) {
        double p95 = Contest.percentile(look.times(sizes.rounds() * LOOKS_A_ROUND), 95);
        System.out.printf("    %-30s p95 %8.1f ms%n", look.name(), p95);
        found.computeIfAbsent(look.name(), _ -> new ArrayList<>()).add(p95);
      }
    }
    return List.of(outcome(stores, found, sizes));
  }

  private Outcome outcome(List<Integer> stores, Map<String, List<Double>> found, Sizes sizes) {
    var slowest = new LinkedHashMap<String, Double>();
    for (int i = stores.size() - 1; i >= 0; i--)
      slowest.put("slowest list at %,d cases".formatted(stores.get(i)), slowest(found, i));
    double growth = slowest(found, stores.size() - 1) / slowest(found, 0);
    return new Outcome(
        name(),
        "p95 in ms",
        slowest,
        List.of(
            new Goal(
                "p95 of the slowest list, ms",
                slowest(found, stores.size() - 1),
                SLOWEST_MS,
                false),
            new Goal("growth from the smallest store", growth, FLAT, false)),
        List.of(table(stores, found), words(sizes)));
  }

  private static double slowest(Map<String, List<Double>> found, int store) {
    return found.values().stream().mapToDouble(each -> each.get(store)).max().orElseThrow();
  }

  private static String table(List<Integer> stores, Map<String, List<Double>> found) {
    var head = stores.stream().map("%,d cases"::formatted).collect(Collectors.joining(" | "));
    var line =
        IntStream.range(0, stores.size()).mapToObj(_ -> "--:").collect(Collectors.joining("|"));
    var rows =
        found.entrySet().stream()
            .map(look ->
                "| "
                    + look.getKey()
                    + " | "
                    + look.getValue().stream()
                        .map("%.1f"::formatted)
                        .collect(Collectors.joining(" | "))
                    + " |")
            .collect(Collectors.joining("\n"));
    return "| p95, ms | %s |\n|---|%s|\n%s".formatted(head, line, rows);
  }

  private static String words(Sizes sizes) {
    return "%d looks at each, one after the other; one case in ten is open, a third of the open ones of a department wait in the inbox looked at."
        .formatted(sizes.rounds() * LOOKS_A_ROUND);
  }
}
