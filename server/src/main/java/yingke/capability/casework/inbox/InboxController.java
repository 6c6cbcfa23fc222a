package yingke.capability.casework.inbox;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.Page;
import yingke.kernel.web.Sheet;

@RestController
@RequestMapping("/api/casework/inbox")
class InboxController {
  private static final List<String> HEADINGS =
      List.of("办件编号", "事项", "申请人", "所在地", "环节", "红黄绿灯", "法定超期", "到期时间", "到达时间", "收件时间");

  private final InboxDesk desk;
  private final BulkDesk bulk;

  InboxController(InboxDesk desk, BulkDesk bulk) {
    this.desk = desk;
    this.bulk = bulk;
  }

  /** What waits for the posts that the caller holds. */
  @GetMapping
  Page<InboxRow> list(
      @Valid InboxFilter filter,
      @RequestParam @Nullable String after,
      @RequestParam @Nullable Integer limit) {
    return desk.list(filter, after, Page.limit(limit));
  }

  /**
   * Does the same to many cases; answers for each of them whether it was done, and if not, why.
   * None is half done, and the same key again does only what was not done yet.
   */
  @PostMapping("/actions")
  List<BulkAnswer> act(CommandId command, @Valid @RequestBody BulkDeed deed) {
    return bulk.act(command, deed);
  }

  /** What the caller may do with all of these cases at once. */
  @GetMapping("/actions")
  CommonActions common(@RequestParam List<UUID> cases) {
    return bulk.common(cases);
  }

  /** How much waits, by lamp and by step. */
  @GetMapping("/counts")
  InboxCounts counts() {
    return desk.counts();
  }

  /** The same list as XLSX. */
  @GetMapping(value = "/export", produces = Sheet.XLSX)
  void export(@Valid InboxFilter filter, HttpServletResponse response) throws IOException {
    Sheet.download(response, "待办", HEADINGS, sheet -> desk.export(filter, sheet));
  }
}
