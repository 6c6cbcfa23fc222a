package yingke.systems.onestop.remedies;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingke.systems.onestop.items.ServiceItem.Check;

/**
 * {@code onestop/remedies.yaml}.
 *
 * @param organs those that are neither a bureau of the district nor a town
 * @param authorities who reviews, by the word that kinds of organs name
 */
record RemedyFile(List<Rule> rules, List<Organ> organs, Map<String, Authority> authorities) {
  /**
   * What holds from a day on.
   *
   * @param kinds of organs, with those who review their decisions
   */
  record Rule(
      LocalDate from,
      Review review,
      Suit suit,
      LastDay lastDay,
      Map<String, Kind> kinds,
      Court court) {}

  /** 行政复议: calendar days from the day on which one learns of the decision. */
  record Review(int days, String basis, Check check) {}

  /** 行政诉讼: months from that day. */
  record Suit(int months, String basis, Check check) {}

  /** What is done when the last day is a day off. */
  record LastDay(String basis, Check check) {}

  record Kind(String title, List<String> to, String basis, Check check) {}

  record Court(String name, String note, Check check, String source) {}

  /**
   * @param to who reviews its decisions, where the kind leaves that open (the organ above it)
   */
  record Organ(
      String department, String kind, @Nullable List<String> to, Check check, String source) {}

  record Authority(String name, String where, String phone, Check check) {}
}
