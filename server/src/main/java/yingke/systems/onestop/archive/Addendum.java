package yingke.systems.onestop.archive;

import java.time.Instant;
import java.util.UUID;

/**
 * What came to a case after its package was made (补充件), sealed as the package is.
 *
 * @param part 1 is the first; 0 would be the package itself
 * @param number the 档号 with the part behind it
 * @param manifest SM3 of the list of files
 * @param previous SM3 of the list of the part before, which lies in this one
 */
record Addendum(
    UUID application,
    int part,
    String number,
    int files,
    long bytes,
    String manifest,
    String previous,
    Instant madeAt) {
  /** What a part is called and filed under; the package is part 0. */
  static String number(String volume, int part) {
    return part == 0 ? volume : "%s-B%02d".formatted(volume, part);
  }
}
