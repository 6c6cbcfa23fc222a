package yingke.systems.onestop.drafts;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.Application.State;
import yingke.systems.onestop.applications.PromiseStore;
import yingke.systems.onestop.applications.SupplementStore;

/** Which materials may still be handed in after the application. */
@Component
class StillWanted {
  private final SupplementStore supplements;
  private final PromiseStore promises;

  StillWanted(SupplementStore supplements, PromiseStore promises) {
    this.supplements = supplements;
    this.promises = promises;
  }

  /** A supplement notice names it and has not been answered. */
  boolean isAskedFor(Application application, String material) {
    return application.state() == State.SUBMITTED
        && supplements
            .find(application.id())
            .filter(notice -> notice.answeredAt() == null)
            .flatMap(notice -> notice.problem(material))
            .isPresent();
  }

  /** It was to come later (容缺受理) and is not there yet. */
  boolean isPromised(UUID application, String material) {
    return promises.ofApplication(application).stream()
        .anyMatch(promise -> promise.material().equals(material) && promise.isOpen());
  }

  /** What was promised has come, or was taken away again. */
  void arrived(UUID application, String material, boolean there, Instant at) {
    promises.arrived(application, material, there, at);
  }
}
