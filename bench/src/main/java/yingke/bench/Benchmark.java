package yingke.bench;

/** Something that is measured, by the name that {@code ./yingke bench <name>} uses. */
public interface Benchmark {
  /** Its name on the command line and of its file of results. */
  String name();

  /** Measures it in a district that runs. */
  Outcome run(District district, Sizes sizes) throws Exception;
}
