package yingke.systems.onestop.reconciliation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.web.Page;
import yingke.kernel.web.Sheet;

/** What the district and the province do not agree on. */
@RestController
@RequestMapping("/api/onestop/reconciliation")
class ReconciliationController {
  private static final List<String> HEADINGS =
      List.of("编号", "内容", "方向", "差异", "我们", "省平台", "发现", "上次重发", "消除");

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

  /** The same list as XLSX. */
  @GetMapping(value = "/differences/export", produces = Sheet.XLSX)
  void export(@RequestParam(defaultValue = "false") boolean mended, HttpServletResponse response)
      throws IOException {
    Sheet.download(response, "省平台对账", HEADINGS, sheet -> desk.export(mended, sheet));
  }

  /** Sends one again, or asks the province to send it. */
  @PostMapping("/differences/{id}/resend")
  Difference resend(@PathVariable UUID id) {
    return desk.resend(id);
  }
}
