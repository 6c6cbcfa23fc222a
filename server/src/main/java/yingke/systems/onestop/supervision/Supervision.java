package yingke.systems.onestop.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bad rating that is followed up, or a complaint about how an application was handled.
 *
 * @param department id of the organ that it is about
 * @param topic what it is about, in the words that were offered
 * @param says in the applicant's own words
 * @param due last day for the answer
 * @param contactedAt when the applicant was reached, null before
 * @param outcome of the case: {@code rectified}, {@code unverified}, {@code upheld}, {@code
 *     dismissed}, {@code declined}; null until then
 * @param answer what the applicant was answered
 */
record Supervision(
    UUID id,
    SupervisionKind kind,
    UUID command,
    UUID application,
    String department,
    String number,
    UUID caseId,
    String topic,
    @Nullable String says,
    Instant askedAt,
    LocalDate due,
    @Nullable Instant contactedAt,
    @Nullable String outcome,
    @Nullable String answer,
    @Nullable Instant answeredAt) {
  private static final String MATTER = "onestop.supervision:";

  /** 差评回访 or 投诉. */
  enum SupervisionKind {
    CALLBACK,
    COMPLAINT;

    String title() {
      return this == CALLBACK ? "差评回访" : "投诉";
    }

    String procedure() {
      return this == CALLBACK ? "onestop-callback" : "onestop-complaint";
    }

    /** The step in which whoever asked is heard first. */
    String first() {
      return this == CALLBACK ? "contact" : "take-up";
    }

    String prefix() {
      return this == CALLBACK ? "HF" : "TS";
    }
  }

  static String matter(UUID id) {
    return MATTER + id;
  }

  static boolean isMatter(String matter) {
    return matter.startsWith(MATTER);
  }

  static UUID ofMatter(String matter) {
    return UUID.fromString(matter.substring(MATTER.length()));
  }

  /** In words for both sides. */
  String outcomeTitle() {
    return switch (String.valueOf(outcome)) {
      case "rectified" -> "已整改";
      case "unverified" -> "未核实";
      case "upheld" -> "属实";
      case "dismissed" -> "不属实";
      case "declined" -> "不属于投诉范围";
      default -> contactedAt == null ? "等待处理" : "正在处理";
    };
  }

  /** What was complained of stays out of logs. */
  @Override
  public String toString() {
    return "Supervision[" + number + "]";
  }
}
