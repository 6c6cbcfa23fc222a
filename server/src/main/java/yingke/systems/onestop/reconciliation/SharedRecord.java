package yingke.systems.onestop.reconciliation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import yingke.kernel.crypto.Sm3;

/**
 * A case, license or rating as it was told.
 *
 * @param hash SM3 over the sorted lines {@code key=value} of the body: what both sides compare
 */
record SharedRecord(
    Direction direction,
    Sort kind,
    String number,
    String state,
    String hash,
    Map<String, Object> body,
    Instant changedAt) {

  /** Who tells whom. */
  enum Direction {
    /** We tell the province. */
    OUT,
    /** The province tells us. */
    IN
  }

  /** What is told. */
  enum Sort {
    CASE("办件"),
    LICENSE("证照"),
    RATING("评价");

    private final String title;

    Sort(String title) {
      this.title = title;
    }

    /** In the words of lists. */
    String title() {
      return title;
    }

    /** As messages name it. */
    String message() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  SharedRecord {
    body = Map.copyOf(body);
  }

  static SharedRecord of(
      Direction direction, Sort kind, String number, Map<String, Object> body, Instant at) {
    return new SharedRecord(
        direction,
        kind,
        number,
        String.valueOf(body.getOrDefault("state", "")),
        fingerprint(body),
        new LinkedHashMap<>(body),
        at);
  }

  static String fingerprint(Map<String, Object> body) {
    var text = new StringBuilder();
    new TreeMap<>(body)
        .forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
    return Sm3.hex(text.toString());
  }

  /** Names stay out of logs. */
  @Override
  public String toString() {
    return "SharedRecord[%s %s %s %s]".formatted(direction, kind, number, state);
  }
}
