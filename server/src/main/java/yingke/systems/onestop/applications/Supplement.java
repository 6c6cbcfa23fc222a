package yingke.systems.onestop.applications;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the clerk asked for, once and all at once (行政许可法第三十二条).
 *
 * @param event that gave the notice
 * @param answeredAt when the applicant handed the rest in, null until then
 */
public record Supplement(
    UUID application,
    UUID event,
    List<Item> items,
    @Nullable String opinion,
    Instant givenAt,
    @Nullable Instant answeredAt) {
  public Supplement {
    items = List.copyOf(items);
  }

  /**
   * One thing that is missing or wrong.
   *
   * @param material id of a material of the item
   * @param problem what is wrong with it and how to mend it, in the clerk's words
   */
  public record Item(String material, String problem) {}

  /** What is wrong with a material, empty when it was not asked for. */
  public Optional<String> problem(String material) {
    return items.stream()
        .filter(item -> item.material().equals(material))
        .map(Item::problem)
        .findFirst();
  }
}
