package yingke.systems.onestop.events;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yingke.capability.casework.CaseEvent;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.ApplicationStore;
import yingke.systems.onestop.applications.Promise;

/** Picks the events of cases that are onestop's, and finds what they are about. */
@Component
public class OwnCases {
  /** What begins the matter of a review's case. */
  private static final String REVIEW = "onestop.review:";

  private final ApplicationStore applications;

  OwnCases(ApplicationStore applications) {
    this.applications = applications;
  }

  /** What the case of a review says it is about. */
  public static String reviewOf(UUID application) {
    return REVIEW + application;
  }

  /** Empty for other systems' cases and for clocks that ran out. */
  public Optional<Told> told(CaseEvent event) {
    var matter = event.matter();
    boolean review = matter.startsWith(REVIEW);
    if (!review && !Application.isMatter(matter)) return Optional.empty();
    var id =
        review ? UUID.fromString(matter.substring(REVIEW.length())) : Application.ofMatter(matter);
    return applications
        .find(id)
        .flatMap(found -> Optional.ofNullable(Told.of(event, found, review)));
  }

  /**
   * The application of a case's matter: its own, its review's, or a promise's; empty for others'.
   */
  public Optional<Application> applicationOf(String matter) {
    if (Application.isMatter(matter)) return applications.find(Application.ofMatter(matter));
    if (Promise.isMatter(matter)) return applications.find(Promise.applicationOf(matter));
    return matter.startsWith(REVIEW)
        ? applications.find(UUID.fromString(matter.substring(REVIEW.length())))
        : Optional.empty();
  }
}
