package yingke.systems.onestop.reconciliation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.web.Page;

/** What the district and the province do not agree on. */
@RestController
@RequestMapping("/api/onestop/reconciliation")
class ReconciliationController {
  private final ReconciliationDesk desk;

  ReconciliationController(ReconciliationDesk desk) {
    this.desk = desk;
  }

  /**
   * When it was last compared and with what result.
   *
   * @param run null when never
   */
  record Compared(ReconciliationStore.@Nullable Run run) {}

  /** The newest comparison. */
  @GetMapping
  Compared newest() {
    return new Compared(desk.newest());
  }

  /** Compares both sides now. */
  @PostMapping
  Compared run() {
    return new Compared(desk.run());
  }

  /** What does not match, or what did not and does now; the newest first. */
  @GetMapping("/differences")
  Page<Difference> differences(
      @RequestParam(defaultValue = "false") boolean mended,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    int most = Page.limit(limit);
    return Page.cut(desk.list(mended, after, most + 1), most, Difference::mark);
  }

  /** Sends one again, or asks the province to send it. */
  @PostMapping("/differences/{id}/resend")
  Difference resend(@PathVariable UUID id) {
    return desk.resend(id);
  }
}
