package yingke.systems.onestop.reception;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who helped me. */
@RestController
@RequestMapping("/api/onestop/helped")
class HelpedController {
  private final HelpedDesk desk;

  HelpedController(HelpedDesk desk) {
    this.desk = desk;
  }

  /** Visits at counters and service points that were about the caller, newest first. */
  @GetMapping
  List<VisitView> list() {
    return desk.list();
  }

  /** Stops it at once. */
  @PostMapping("/{id}/stop")
  VisitView stop(@PathVariable UUID id) {
    return desk.stop(id);
  }
}
