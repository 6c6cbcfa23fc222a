package yingke.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import yingke.bench.casework.CaseworkBenchmark;

/** {@code ./yingke bench [name…]}: runs the named benchmarks, or all. */
public final class Bench {
  private Bench() {}

  private static Map<String, Benchmark> all() {
    var all = new LinkedHashMap<String, Benchmark>();
    for (var benchmark : List.of(new CaseworkBenchmark())) all.put(benchmark.name(), benchmark);
    return all;
  }

  /** Ends with 1 when a goal was missed, with 2 when a name is unknown. */
  public static void main(String[] names) throws Exception {
    var all = all();
    for (var name : names)
      if (!all.containsKey(name)) {
        System.err.println("没有名为 " + name + " 的测量，可以是：" + String.join("、", all.keySet()));
        System.exit(2);
      }
    var wanted = names.length == 0 ? List.copyOf(all.keySet()) : List.of(names);
    var report = new Report(Path.of(System.getProperty("bench.home", ".")));
    boolean met = true;
    var data = Files.createTempDirectory("yingke-bench");
    try (var district = District.open(data)) {
      for (var name : wanted) {
        System.out.println("\n── " + name);
        var outcome = Objects.requireNonNull(all.get(name)).run(district, Sizes.asked());
        report.add(outcome);
        met &= outcome.goals().stream().allMatch(Goal::met);
      }
    } finally {
      Disk.remove(data);
    }
    System.exit(met ? 0 : 1);
  }
}
