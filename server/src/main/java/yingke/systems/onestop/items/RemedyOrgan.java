package yingke.systems.onestop.items;

import org.jspecify.annotations.Nullable;

/**
 * To whom one applies for reconsideration of its decisions (行政复议法 Art. 24, 27).
 *
 * @param name of the organ, null unless it is {@code NAMED}
 */
public record RemedyOrgan(Kind kind, @Nullable String name) {
  /** The usual one: departments of the district answer to the district government. */
  public static final RemedyOrgan DISTRICT = new RemedyOrgan(Kind.DISTRICT, null);

  /** Which organ the law gives. */
  public enum Kind {
    /** The district government. */
    DISTRICT,
    /** The superior organ, for organs led from above. */
    SUPERIOR,
    /** One that a law names. */
    NAMED
  }
}
