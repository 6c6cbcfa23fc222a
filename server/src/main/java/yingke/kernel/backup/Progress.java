package yingke.kernel.backup;

import java.io.PrintStream;
import java.util.Locale;

/** Tells a waiting person how far it is, at most every second. */
final class Progress {
  private static final long PAUSE = 1_000_000_000;

  private final PrintStream out;
  private final String what;
  private long expected;
  private long done;
  private long told = System.nanoTime();

  Progress(PrintStream out, String what) {
    this.out = out;
    this.what = what;
  }

  void expect(long bytes) {
    expected = bytes;
  }

  void add(long bytes) {
    done += bytes;
    if (System.nanoTime() - told < PAUSE) return;
    told = System.nanoTime();
    out.printf(
        Locale.ROOT,
        "%s %d %%，%s / %s%n",
        what,
        expected == 0 ? 0 : Math.min(99, done * 100 / expected),
        size(done),
        size(expected));
  }

  static String size(long bytes) {
    return bytes < 1_000_000_000
        ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
        : String.format(Locale.ROOT, "%.2f GB", bytes / 1e9);
  }
}
