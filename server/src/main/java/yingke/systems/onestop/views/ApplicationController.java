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
import yingke.kernel.web.Page;
import yingke.kernel.web.Version;

/** One's own applications. */
@RestController
@RequestMapping("/api/onestop/applications")
class ApplicationController {
  private final OwnDesk desk;

  ApplicationController(OwnDesk desk) {
    this.desk = desk;
  }

  /** The caller's applications and drafts, newest first. */
  @GetMapping
  Page<ApplicationCard> list(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    return desk.list(after, Page.limit(limit));
  }

  /** One of the caller's applications, with its ETag. */
  @GetMapping("/{id}")
  ApplicationView get(@PathVariable UUID id, HttpServletResponse response) {
    var view = desk.get(id);
    response.setHeader(HttpHeaders.ETAG, Version.tag(view.version()));
    return view;
  }
}
