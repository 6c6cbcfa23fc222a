package yingke.systems.cockpit.overview;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The district at a glance. */
@RestController
@RequestMapping("/api/cockpit")
class OverviewController {
  private final OverviewDesk desk;
  private final Streams streams;

  OverviewController(OverviewDesk desk, Streams streams) {
    this.desk = desk;
    this.streams = streams;
  }

  /** How the district stands, or the caller's own department. */
  @GetMapping("/overview")
  Overview overview() {
    return desk.overview();
  }

  /**
   * The overview as server-sent events called {@code overview}: at once, and again whenever
   * something in it changed. Ends after ten minutes; browsers come back by themselves.
   */
  @GetMapping(value = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter stream(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("X-Accel-Buffering", "no"); // a proxy must not keep events back
    var first = desk.overview();
    var listener = streams.open(desk.sight());
    streams.show(listener, first);
    return listener.emitter();
  }
}
