package yingke.capability.catalog.reads;

import jakarta.servlet.http.HttpServletResponse;
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
@RequestMapping("/api/catalog")
class ReadController {
  private static final List<String> HEADINGS =
      List.of("时间", "信息资源", "读取方", "用途", "所办事项", "涉及对象", "操作账户", "操作人", "拒绝原因");

  private final ReadDesk desk;

  ReadController(ReadDesk desk) {
    this.desk = desk;
  }

  /** Who read what about whom, and for which purpose. */
  @GetMapping("/reads")
  Page<ReadView> list(
      ReadFilter filter,
      @RequestParam @Nullable Long after,
      @RequestParam @Nullable Integer limit) {
    return desk.list(filter, after, Page.limit(limit));
  }

  /** The same list as XLSX. */
  @GetMapping(value = "/reads.xlsx", produces = Sheet.XLSX)
  void export(ReadFilter filter, HttpServletResponse response) throws IOException {
    Sheet.download(response, "数据读取记录", HEADINGS, sheet -> desk.export(filter, sheet));
  }

  /** Who read about the caller. */
  @GetMapping("/reads/mine")
  Page<OwnReadView> mine(
      @RequestParam @Nullable Long after, @RequestParam @Nullable Integer limit) {
    return desk.own(after, Page.limit(limit));
  }
}
