package yingke.systems.onestop.ratings;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
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
import yingke.kernel.web.Sheet;

/** 好差评. */
@RestController
@RequestMapping("/api/onestop")
class RatingController {
  private static final List<String> HEADINGS = List.of("事项", "评价", "标签", "意见", "评价日期", "整改期限");

  private final RatingDesk desk;
  private final RatingReportDesk reports;

  RatingController(RatingDesk desk, RatingReportDesk reports) {
    this.desk = desk;
    this.reports = reports;
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
    return reports.list(department, bad, after, Page.limit(limit));
  }

  /** The same list as XLSX. */
  @GetMapping(value = "/ratings/export", produces = Sheet.XLSX)
  void export(
      @RequestParam(required = false) @Nullable String department,
      @RequestParam(defaultValue = "false") boolean bad,
      HttpServletResponse response)
      throws IOException {
    Sheet.download(response, "好差评", HEADINGS, sheet -> reports.export(department, bad, sheet));
  }

  /** How matters were rated. */
  @GetMapping("/ratings/statistics")
  RatingStatistics statistics(@RequestParam(required = false) @Nullable String department) {
    return reports.statistics(department);
  }
}
