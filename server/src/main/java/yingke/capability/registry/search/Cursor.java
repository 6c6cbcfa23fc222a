package yingke.capability.registry.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.kernel.web.BadInput;

/** The last row of a stretch: lists go by name, and namesakes by id. */
record Cursor(String name, UUID id) {
  static @Nullable Cursor parse(@Nullable String after) {
    if (after == null) return null;
    int bar = after.lastIndexOf('|');
    try {
      return new Cursor(
          after.substring(0, Math.max(bar, 0)), UUID.fromString(after.substring(bar + 1)));
    } catch (IllegalArgumentException foreign) {
      throw new BadInput("cursor-invalid", "after", "翻页位置无效，请从第一页重新查询");
    }
  }
}
