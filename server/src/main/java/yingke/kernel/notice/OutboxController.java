package yingke.kernel.notice;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.web.Page;
import yingke.kernel.web.Sheet;

/** The short messages that were sent, or should have been. */
@RestController
@RequestMapping("/api/notice")
class OutboxController {
  private static final List<String> HEADINGS =
      List.of("时间", "手机号码", "内容", "状态", "发送次数", "发出时间", "没有发出的原因");

  private final OutboxDesk desk;

  OutboxController(OutboxDesk desk) {
    this.desk = desk;
  }

  /** Where short messages go: a carrier, the sandbox of demo mode, or nowhere. */
  @GetMapping("/gateway")
  GatewayView gateway() {
    return desk.gateway();
  }

  /** Short messages, the newest first; telephone numbers are masked. */
  @GetMapping("/outbox")
  Page<SmsView> list(
      @RequestParam Sms.@Nullable State state,
      @RequestParam @Nullable Long after,
      @RequestParam @Nullable Integer limit) {
    return desk.list(state, after, Page.limit(limit));
  }

  /** The same list as XLSX. */
  @GetMapping(value = "/outbox.xlsx", produces = Sheet.XLSX)
  void export(@RequestParam Sms.@Nullable State state, HttpServletResponse response)
      throws IOException {
    Sheet.download(response, "短信发送记录", HEADINGS, sheet -> desk.export(state, sheet));
  }

  /** Sends one anew that failed. */
  @PostMapping("/outbox/{id}/retries")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void retry(@PathVariable UUID id) {
    desk.retry(id);
  }
}
