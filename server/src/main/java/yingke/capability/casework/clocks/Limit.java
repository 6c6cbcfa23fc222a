package yingke.capability.casework.clocks;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How long something may take: {@code 5wd} (workdays), {@code 30d} (calendar days), {@code 2h}
 * (hours of the clock). Days are counted from the day after the event; a last day that is no
 * workday moves to the next one (行政许可法 Art. 82 counts workdays; 民法典 Art. 203 moves the rest).
 */
public record Limit(int count, Unit unit) {
  /** What is counted. */
  public enum Unit {
    WORKDAYS("wd", "个工作日"),
    DAYS("d", "日"),
    HOURS("h", "小时");

    private final String sign;
    private final String words;

    Unit(String sign, String words) {
      this.sign = sign;
      this.words = words;
    }
  }

  private static final Pattern SHAPE = Pattern.compile("(\\d{1,4})(wd|d|h)");

  public static Limit workdays(int count) {
    return new Limit(count, Unit.WORKDAYS);
  }

  /** Reads {@code 5wd}; empty when it is no limit. */
  public static Optional<Limit> parse(String text) {
    var found = SHAPE.matcher(text);
    if (!found.matches()) return Optional.empty();
    for (var unit : Unit.values())
      if (unit.sign.equals(found.group(2)))
        return Optional.of(new Limit(Integer.parseInt(found.group(1)), unit));
    return Optional.empty();
  }

  @JsonCreator
  static Limit stored(String text) {
    return parse(text).orElseThrow(() -> new IllegalArgumentException("no limit: " + text));
  }

  /** “5 个工作日”. */
  public String words() {
    return count + " " + unit.words;
  }

  @Override
  @JsonValue
  public String toString() {
    return count + unit.sign;
  }
}
