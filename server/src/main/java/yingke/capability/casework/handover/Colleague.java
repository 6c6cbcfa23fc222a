package yingke.capability.casework.handover;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a department to whom work may be given.
 *
 * @param posts that they hold there, in words
 * @param awayUntil last day on which somebody acts for them; null when they are there
 */
record Colleague(String staff, String name, List<Post> posts, @Nullable LocalDate awayUntil) {
  /** A post of somebody: {@code reviewer}, “审核”. */
  record Post(String id, String title) {}
}
