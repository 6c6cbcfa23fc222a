package yingke.bench;

/** One side of a contest. Its units of work are done by many threads at once. */
public interface Contender {
  /** What the table calls it. */
  String name();

  /** Does one unit. */
  void one() throws Exception;

  /** Finishes what the units left for later; counts in the time. */
  default void drain() throws Exception {}
}
