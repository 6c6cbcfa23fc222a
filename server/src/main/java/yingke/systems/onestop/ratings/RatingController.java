package yingke.systems.onestop.ratings;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.Page;

/** 好差评. */
@RestController
@RequestMapping("/api/onestop")
class RatingController {
  private final RatingDesk desk;

  RatingController(RatingDesk desk) {
    this.desk = desk;
  }

  /** Rates a finished matter, once. */
  @PostMapping("/applications/{id}/rating")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void rate(@PathVariable UUID id, CommandId command, @Valid @RequestBody Rate asked) {
    desk.rate(id, command, asked);
  }

  /** The tags that one may tick. */
  @GetMapping("/rating-tags")
  RatingDesk.Offer tags() {
    return desk.offer();
  }

  /** Ratings of the officer's departments, newest first, without whose they are. */
  @GetMapping("/ratings")
  Page<RatingView> list(
      @RequestParam(required = false) @Nullable String department,
      @RequestParam(defaultValue = "false") boolean bad,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    return desk.list(department, bad, after, Page.limit(limit));
  }

  /** How matters were rated. */
  @GetMapping("/ratings/statistics")
  RatingStatistics statistics(@RequestParam(required = false) @Nullable String department) {
    return desk.statistics(department);
  }
}
