package yingke.bench.lists;

/**
 * One thing that officers look at.
 *
 * @param name what the table calls it
 * @param once looks once, at a different place each time
 */
record Look(String name, Runnable once) {
  /** Milliseconds of so many looks, after as many for warming up. */
  double[] times(int looks) {
    for (int i = 0; i < looks; i++) once.run();
    var took = new double[looks];
    for (int i = 0; i < looks; i++) {
      long start = System.nanoTime();
      once.run();
      took[i] = (System.nanoTime() - start) / 1e6;
    }
    return took;
  }
}
