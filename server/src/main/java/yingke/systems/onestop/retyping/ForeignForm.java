package yingke.systems.onestop.retyping;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yingke.systems.onestop.items.ServiceItem.Check;

/**
 * The form of a department system; {@code onestop/foreign-forms/<system>.yaml}.
 *
 * @param items that are typed into it
 * @param receipt what its receipt numbers look like
 * @param bindWithin how long a case may go without one
 * @param fields in the order of that system's screen
 */
record ForeignForm(
    String system,
    String name,
    List<String> items,
    Receipt receipt,
    List<Patience> bindWithin,
    List<Entry> fields) {

  /** A receipt number, with an example for people. */
  record Receipt(String pattern, String example) {
    boolean fits(String number) {
      return Pattern.matches(pattern, number);
    }
  }

  /** Workdays from the submission, as they hold from a day on. */
  record Patience(LocalDate from, int workdays, Check check, String source) {}

  /**
   * One field of the foreign screen.
   *
   * @param source {@code form.<field>}, {@code applicant.name}, {@code application.number} or
   *     {@code application.submitted}
   * @param format how that system wants it; as it is when null
   */
  record Entry(String label, String source, @Nullable Format format) {
    /** The field of our form, null when the source is something else. */
    @Nullable String formField() {
      return source.startsWith("form.") ? source.substring("form.".length()) : null;
    }
  }

  /** How a foreign system writes what we write otherwise. */
  enum Format {
    /** 20261110 for 2026-11-10. */
    DATE_DIGITS,
    /** 2026年11月10日. */
    DATE_WORDS,
    /** Names of province to village instead of the code. */
    DIVISION_NAME,
    /** The county's six digits. */
    DIVISION_COUNTY,
    /** 1 or 0. */
    FLAG;

    String of(String value) {
      return switch (this) {
        case DATE_DIGITS -> value.replace("-", "");
        case DATE_WORDS -> {
          var date = LocalDate.parse(value);
          yield date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
        }
        case DIVISION_COUNTY -> value.substring(0, 6);
        case FLAG -> value.equals("true") ? "1" : "0";
        case DIVISION_NAME -> value;
      };
    }
  }

  int patience(LocalDate day) {
    return bindWithin.stream()
        .filter(each -> !each.from().isAfter(day))
        .reduce((_, later) -> later)
        .map(Patience::workdays)
        .orElseThrow(() -> new IllegalStateException(system + " has no limit on " + day));
  }
}
