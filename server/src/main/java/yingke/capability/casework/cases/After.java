package yingke.capability.casework.cases;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.kernel.web.BadInput;

/** The last row of a stretch of a list that goes by time, newest first. */
public record After(Instant at, UUID id) {
  public static @Nullable After parse(@Nullable String text) {
    if (text == null) return null;
    int bar = text.indexOf('~');
    try {
      return new After(
          Instant.parse(text.substring(0, Math.max(bar, 0))),
          UUID.fromString(text.substring(bar + 1)));
    } catch (DateTimeException | IllegalArgumentException foreign) {
      throw new BadInput("cursor-invalid", "after", "翻页位置无效，请从第一页重新查询");
    }
  }

  public static @Nullable OffsetDateTime at(@Nullable After after) {
    return after == null ? null : after.at().atOffset(ZoneOffset.UTC);
  }

  public static @Nullable UUID id(@Nullable After after) {
    return after == null ? null : after.id();
  }

  @Override
  public String toString() {
    return at + "~" + id;
  }
}
