package yingke.capability.casework.oversight;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.web.Page;
import yingke.kernel.web.Sheet;

@RestController
@RequestMapping("/api/casework/oversight")
class OversightController {
  private static final List<String> HEADINGS =
      List.of("办件编号", "事项", "申请人", "单位", "环节", "在谁手里", "红黄绿灯", "法定超期", "到期时间", "催办", "答复");

  private final OversightDesk desk;

  OversightController(OversightDesk desk) {
    this.desk = desk;
  }

  /** In whose hands how much is, and how much of it is late; the most late first. */
  @GetMapping("/holders")
  List<HolderRow> holders() {
    return desk.holders();
  }

  /** What is late or soon will be, the longest overdue first, with the newest urging. */
  @GetMapping("/cases")
  Page<LateRow> cases(
      @Valid LateFilter filter,
      @RequestParam @Nullable String after,
      @RequestParam @Nullable Integer limit) {
    return desk.cases(filter, after, Page.limit(limit));
  }

  /** The same list as XLSX. */
  @GetMapping(value = "/cases/export", produces = Sheet.XLSX)
  void export(@Valid LateFilter filter, HttpServletResponse response) throws IOException {
    Sheet.download(response, "超期和临期", HEADINGS, sheet -> desk.export(filter, sheet));
  }
}
