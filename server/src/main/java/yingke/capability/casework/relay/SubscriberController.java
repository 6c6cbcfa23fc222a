package yingke.capability.casework.relay;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/casework/subscribers")
class SubscriberController {
  private final SubscriberDesk desk;

  SubscriberController(SubscriberDesk desk) {
    this.desk = desk;
  }

  /** Who is told of case events, how far, and which events are stuck. */
  @GetMapping
  List<SubscriberView> list() {
    return desk.list();
  }

  /** Tries a subscriber's stuck events again now. */
  @PostMapping("/{id}/retries")
  Retried retry(@PathVariable String id) {
    return desk.retry(id);
  }
}
