package yingke.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import yingke.bench.casework.CaseworkBenchmark;
import yingke.bench.lists.ListsBenchmark;
import yingke.bench.submit.SubmitBenchmark;

/** {@code ./yingke bench [name…]}: runs the named benchmarks, or all. */
public final class Bench {
  private Bench() {}

  private static Map<String, Benchmark> all() {
    var all = new LinkedHashMap<String, Benchmark>();
    for (var benchmark :
        List.<Benchmark>of(new CaseworkBenchmark(), new SubmitBenchmark(), new ListsBenchmark()))
      all.put(benchmark.name(), benchmark);
    return all;
  }

  /** Ends with 2 when a name is unknown; a goal that was missed stands in the report. */
  public static void main(String[] names) throws Exception {
    var all = all();
    for (var name : names)
      if (!all.containsKey(name)) {
        System.err.println("没有名为 " + name + " 的测量，可以是：" + String.join("、", all.keySet()));
        System.exit(2);
      }
    var wanted = names.length == 0 ? List.copyOf(all.keySet()) : List.of(names);
    for (var name : wanted) run(Objects.requireNonNull(all.get(name)));
    System.exit(0); // pools of peers may keep threads
  }

  private static void run(Benchmark benchmark) throws Exception {
    System.out.println("\n── " + benchmark.name());
    var home = Path.of(System.getProperty("bench.home", "."));
    var data = Files.createTempDirectory("yingke-bench");
    try (var district = District.open(data)) {
      var report = new Report(home, district.versions());
      for (var outcome : benchmark.run(district, Sizes.asked())) report.add(outcome);
    } finally {
      Disk.remove(data);
    }
  }
}
