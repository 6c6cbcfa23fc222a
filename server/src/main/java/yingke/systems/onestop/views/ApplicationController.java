package yingke.systems.onestop.views;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.Page;
import yingke.kernel.web.Version;
import yingke.systems.onestop.applications.OwnCounts;
import yingke.systems.onestop.applications.OwnFilter;

/** One's own applications. */
@RestController
@RequestMapping("/api/onestop/applications")
class ApplicationController {
  private static final int LONGEST_SEARCH = 50;

  private final OwnDesk desk;

  ApplicationController(OwnDesk desk) {
    this.desk = desk;
  }

  /**
   * The caller's applications and drafts, newest first.
   *
   * @param group MINE waits for the applicant, GOING is under way, ENDED is finished
   * @param q part of the number or of the item's name
   */
  @GetMapping
  Page<ApplicationCard> list(
      @RequestParam(required = false) OwnFilter.@Nullable Group group,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    if (q != null && q.length() > LONGEST_SEARCH)
      throw new BadInput("search-too-long", "q", "要找的内容太长了，请用 50 个字以内");
    return desk.list(group, q, after, Page.limit(limit));
  }

  /** How many applications the caller has, by what they wait for. */
  @GetMapping("/counts")
  OwnCounts counts() {
    return desk.counts();
  }

  /** One of the caller's applications, with its ETag. */
  @GetMapping("/{id}")
  ApplicationView get(@PathVariable UUID id, HttpServletResponse response) {
    var view = desk.get(id);
    response.setHeader(HttpHeaders.ETAG, Version.tag(view.version()));
    return view;
  }
}
