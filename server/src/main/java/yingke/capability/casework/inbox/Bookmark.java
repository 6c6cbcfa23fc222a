package yingke.capability.casework.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.kernel.web.BadInput;

/** The last row of a stretch: what the inbox is ordered by, and the item among equals. */
record Bookmark(double key, UUID id) {
  static @Nullable Bookmark parse(@Nullable String text) {
    if (text == null) return null;
    int bar = text.indexOf('~');
    try {
      return new Bookmark(
          Double.parseDouble(text.substring(0, Math.max(bar, 0))),
          UUID.fromString(text.substring(bar + 1)));
    } catch (IllegalArgumentException foreign) {
      throw new BadInput("cursor-invalid", "after", "翻页位置无效，请从第一页重新查询");
    }
  }

  @Override
  public String toString() {
    return key + "~" + id;
  }
}
