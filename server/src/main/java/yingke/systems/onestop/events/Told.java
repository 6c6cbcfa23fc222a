package yingke.systems.onestop.events;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingke.capability.casework.CaseAdvanced;
import yingke.capability.casework.CaseClosed;
import yingke.capability.casework.CaseEvent;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.Supplement;

/**
 * An event of a case of ours, with the application that it is about.
 *
 * @param review true when the case is the review of an automatic decision (人工复核)
 * @param outcome how the case ended, null when it goes on
 */
public record Told(
    CaseEvent event,
    Application application,
    boolean review,
    String action,
    @Nullable String opinion,
    Map<String, Object> form,
    @Nullable String outcome) {

  static @Nullable Told of(CaseEvent event, Application application, boolean review) {
    return switch (event) {
      case CaseAdvanced e ->
          new Told(e, application, review, e.action(), e.opinion(), e.form(), null);
      case CaseClosed e ->
          new Told(e, application, review, e.action(), e.opinion(), e.form(), e.outcome());
      default -> null; // an overdue clock is the office's matter
    };
  }

  /** As data files say which of the two kinds of cases they mean. */
  public String kind() {
    return review ? "review" : "application";
  }

  /** What a supplement notice names. */
  public List<Supplement.Item> items() {
    return form.get("items") instanceof List<?> list
        ? list.stream().filter(Map.class::isInstance).map(each -> item((Map<?, ?>) each)).toList()
        : List.of();
  }

  private static Supplement.Item item(Map<?, ?> entry) {
    return new Supplement.Item(
        String.valueOf(entry.get("material")), String.valueOf(entry.get("problem")));
  }
}
