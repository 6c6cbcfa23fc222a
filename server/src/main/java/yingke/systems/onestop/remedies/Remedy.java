package yingke.systems.onestop.remedies;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yingke.systems.onestop.items.ServiceItem.Check;

/**
 * Where one may turn against a decision of an organ.
 *
 * @param reviewers any of them may be asked for 行政复议
 * @param reviewDays calendar days
 * @param reviewUntil last day when the decision is received on the day it is dated; null without a
 *     decision
 * @param suitMonths for going to court without a review
 * @param servedOn when the decision was served, from which the last days then count; null while
 *     nobody knows
 * @param bases articles, with whether somebody has read them
 */
public record Remedy(
    List<Reviewer> reviewers,
    int reviewDays,
    @Nullable LocalDate reviewUntil,
    int suitMonths,
    @Nullable LocalDate suitUntil,
    @Nullable LocalDate servedOn,
    Court court,
    List<Basis> bases) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  /** An organ that reviews. */
  public record Reviewer(String name, String where, String phone, Check check) {}

  /** The court that takes the suit. */
  public record Court(String name, String note, Check check) {}

  /** An article that says so. */
  public record Basis(String article, Check check) {}

  /** As decisions say it (行政许可法第三十八条第二款; 行政复议法第二十条第三款: what is not told does not run). */
  public String sentence() {
    var to = reviewers.stream().map(Reviewer::name).collect(Collectors.joining("或者"));
    return "如不服本决定，可以自收到本决定之日起%d日内%s向%s申请行政复议，或者自收到本决定之日起%d个月内%s依法向%s提起行政诉讼。"
        .formatted(reviewDays, last(reviewUntil), to, suitMonths, last(suitUntil), court.name());
  }

  private static String last(@Nullable LocalDate day) {
    return day == null ? "" : "（本决定作出当日收到的，最后一天是" + DAY.format(day) + "）";
  }
}
