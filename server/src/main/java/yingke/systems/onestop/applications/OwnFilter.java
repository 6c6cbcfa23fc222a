package yingke.systems.onestop.applications;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of their own applications somebody looks for; null means all.
 *
 * @param words part of the number, ready for a pattern
 * @param items ids of the items whose names have the words in them
 */
public record OwnFilter(@Nullable Group group, @Nullable String words, Set<String> items) {
  /** As the list is divided for people. */
  public enum Group {
    /** 等我办: drafts, and what a supplement notice asks for. */
    MINE,
    /** 办理中. */
    GOING,
    /** 已办结. */
    ENDED
  }

  public OwnFilter {
    items = Set.copyOf(items);
  }

  /** What is typed stands for itself, not for a pattern. */
  public static @Nullable String words(@Nullable String typed) {
    return typed == null || typed.isBlank()
        ? null
        : typed.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
