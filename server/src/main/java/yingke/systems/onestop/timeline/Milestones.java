package yingke.systems.onestop.timeline;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What happened to an application outside its case, told with the rest of its way. */
@Component
public class Milestones {
  private final MilestoneStore store;

  Milestones(MilestoneStore store) {
    this.store = store;
  }

  /**
   * Told twice, it is kept once.
   *
   * @param event what it tells of
   * @param byWhom “申请人” or the organ
   */
  public void add(
      UUID event,
      UUID application,
      Instant at,
      String action,
      String title,
      String says,
      String byWhom) {
    store.insert(new Milestone(event, application, 0, at, action, title, says, byWhom));
  }
}
