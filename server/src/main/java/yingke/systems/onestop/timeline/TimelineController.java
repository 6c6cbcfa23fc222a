package yingke.systems.onestop.timeline;

import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happened to one's application. */
@RestController
@RequestMapping("/api/onestop/applications/{id}/timeline")
class TimelineController {
  private final TimelineDesk desk;

  TimelineController(TimelineDesk desk) {
    this.desk = desk;
  }

  /** What happened, who holds it and how many workdays remain. */
  @GetMapping
  TimelineView get(@PathVariable UUID id) {
    return desk.get(id);
  }
}
