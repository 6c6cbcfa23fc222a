package yingke.systems.onestop.views;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingke.capability.casework.CaseView;
import yingke.systems.onestop.applications.Application;

/** How an application stands, in one word for programs and in words for people. */
final class States {
  /** The step of procedures in which the applicant has to hand something in. */
  private static final String SUPPLEMENT = "supplement";

  private static final Map<String, String> TITLES =
      Map.of(
          "DRAFT", "草稿",
          "SUBMITTED", "办理中",
          "SUPPLEMENT", "等您补正",
          "GRANTED", "已准予",
          "REFUSED", "未准予",
          "DECLINED", "不予受理",
          "WITHDRAWN", "已撤回");

  private States() {}

  /** The case knows first; the application follows when it is told. */
  static String of(Application application, @Nullable CaseView now) {
    if (application.outcome() != null) return word(application.outcome());
    if (now == null) return application.state().name();
    if (now.outcome() != null) return word(now.outcome());
    return now.step().id().equals(SUPPLEMENT) ? "SUPPLEMENT" : "SUBMITTED";
  }

  static String title(String state) {
    return TITLES.getOrDefault(state, "已办结");
  }

  private static String word(String outcome) {
    return outcome.toUpperCase(Locale.ROOT);
  }
}
