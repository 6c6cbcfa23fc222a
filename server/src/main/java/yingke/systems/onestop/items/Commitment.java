package yingke.systems.onestop.items;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 告知承诺: what the applicant may promise in place of proving it.
 *
 * @param text of the promise
 * @param follows what happens when it turns out untrue
 * @param replaces ids of the materials that need not be shown; null when it replaces none
 */
public record Commitment(String text, String follows, @Nullable List<String> replaces) {
  /** A promise that stands beside the materials. */
  public Commitment(String text, String follows) {
    this(text, follows, null);
  }

  /** Whether nobody has to show the material who has promised. */
  public boolean isInPlaceOf(String material) {
    return replaces != null && replaces.contains(material);
  }
}
