package yingke.systems.onestop.handout;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Results of one application, for those who are not at a counter. */
@Component
class Following {
  private final HandOutStore store;
  private final HandOutViews views;
  private final Serving serving;

  Following(HandOutStore store, HandOutViews views, Serving serving) {
    this.store = store;
    this.views = views;
    this.serving = serving;
  }

  /** The newest; an earlier one was overtaken by a review. */
  List<HandOutView> of(UUID application) {
    return store.findNewest(application).map(views::way).stream().toList();
  }

  void keep(HandOut waiting, HandOutStep step) {
    serving.keep(waiting, step);
  }
}
