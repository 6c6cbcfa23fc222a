package yingke.kernel.sql;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;

/** A record's components as SQL parameters: enums by name, instants as timestamptz. */
public final class Row extends SimplePropertySqlParameterSource {
  private Row(Record source) {
    super(source);
  }

  public static Row of(Record source) {
    return new Row(source);
  }

  @Override
  public @Nullable Object getValue(String name) {
    return switch (super.getValue(name)) {
      case Enum<?> e -> e.name();
      case Instant i -> i.atOffset(ZoneOffset.UTC);
      case null -> null;
      case Object other -> other;
    };
  }
}
