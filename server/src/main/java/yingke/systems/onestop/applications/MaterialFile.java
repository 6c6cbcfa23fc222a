package yingke.systems.onestop.applications;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that stands for a material.
 *
 * @param round 0 came with the application, 1 with the supplement
 */
public record MaterialFile(String material, int round, UUID file, Instant addedAt) {
  /** With the application. */
  public static final int FIRST = 0;

  /** With the supplement. */
  public static final int SUPPLEMENTED = 1;
}
