package yingke.systems.onestop.submission;

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

/** Handing in. */
@RestController
@RequestMapping("/api/onestop/applications/{id}/submission")
class SubmissionController {
  private final SubmissionDesk desk;
  private final ApplicationViews views;

  SubmissionController(SubmissionDesk desk, ApplicationViews views) {
    this.desk = desk;
    this.views = views;
  }

  /**
   * Hands the draft in. What is wrong is told in one answer, field by field; a rule decides at once
   * where the item has one.
   */
  @PostMapping
  ApplicationView submit(
      @PathVariable UUID id, CommandId command, @Valid @RequestBody SubmitApplication asked) {
    return views.of(desk.submit(id, command, asked));
  }
}
