package yingke.capability.casework.handover;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.web.Page;

@RestController
@RequestMapping("/api/casework/colleagues")
class ColleagueController {
  private final ColleagueDesk desk;

  ColleagueController(ColleagueDesk desk) {
    this.desk = desk;
  }

  /**
   * Who has a post in a department, without the caller: to whom work may be delegated. One's own
   * department when none is named; another one for those who distribute its work.
   */
  @GetMapping
  Page<Colleague> list(
      @RequestParam @Nullable String department,
      @RequestParam @Nullable String q,
      @RequestParam @Nullable String after,
      @RequestParam @Nullable Integer limit) {
    return desk.list(department, q, after, Page.limit(limit));
  }

  /** The caller, with the posts that they may delegate. */
  @GetMapping("/me")
  Colleague me() {
    return desk.me();
  }
}
