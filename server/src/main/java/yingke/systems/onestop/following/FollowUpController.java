package yingke.systems.onestop.following;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.web.CommandId;
import yingke.systems.onestop.views.ApplicationView;
import yingke.systems.onestop.views.ApplicationViews;

/** After handing in. */
@RestController
@RequestMapping("/api/onestop/applications/{id}")
class FollowUpController {
  private final FollowUpDesk desk;
  private final ReviewDesk reviews;
  private final ApplicationViews views;

  FollowUpController(FollowUpDesk desk, ReviewDesk reviews, ApplicationViews views) {
    this.desk = desk;
    this.reviews = reviews;
    this.views = views;
  }

  /** Hands in everything that the supplement notice asked for. */
  @PostMapping("/supplement")
  ApplicationView supplement(@PathVariable UUID id, CommandId command) {
    return views.of(desk.supplement(id, command));
  }

  /** Takes the application back. */
  @PostMapping("/withdrawal")
  ApplicationView withdraw(
      @PathVariable UUID id, CommandId command, @Valid @RequestBody Withdraw asked) {
    return views.of(desk.withdraw(id, command, asked));
  }

  /** Asks people to look again at what a rule refused. */
  @PostMapping("/review")
  ApplicationView review(
      @PathVariable UUID id, CommandId command, @Valid @RequestBody AskReview asked) {
    return views.of(reviews.ask(id, command, asked));
  }
}
