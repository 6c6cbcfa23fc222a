package yingke.bench;

import java.util.List;

/** Something that is measured, by the name that {@code ./yingke bench <name>} uses. */
public interface Benchmark {
  /** Its name on the command line and of its file of results. */
  String name();

  /** Measures it in a district that was just opened and is its own. */
  List<Outcome> run(District district, Sizes sizes) throws Exception;
}
