package yingke.systems.onestop.views;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingke.capability.casework.CaseView;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.events.DataFile;
import yingke.systems.onestop.items.ServiceItem;

/** How an application stands, in one word for programs and in words for people. */
final class States {
  /** The step of procedures in which the applicant has to hand something in. */
  private static final String SUPPLEMENT = "supplement";

  private static final File FILE = DataFile.read("states", File.class);

  /** onestop/states.yaml. */
  private record File(Map<String, String> usual, Map<String, Map<String, String>> types) {}

  private States() {}

  /** The case knows first; the application follows when it is told. */
  static String of(Application application, @Nullable CaseView now) {
    if (application.outcome() != null) return word(application.outcome());
    if (now == null) return application.state().name();
    if (now.outcome() != null) return word(now.outcome());
    return now.step().id().equals(SUPPLEMENT) ? "SUPPLEMENT" : "SUBMITTED";
  }

  /** A permit is 准予, a benefit 批准, a confirmation 确认. */
  static String title(String state, ServiceItem item) {
    var usual = FILE.usual().getOrDefault(state, "已办结");
    return FILE.types().getOrDefault(item.type().code(), Map.of()).getOrDefault(state, usual);
  }

  private static String word(String outcome) {
    return outcome.toUpperCase(Locale.ROOT);
  }
}
