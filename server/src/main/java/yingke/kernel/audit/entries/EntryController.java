package yingke.kernel.audit.entries;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.Page;
import yingke.kernel.web.Sheet;

/** The log for auditors, newest first. */
@RestController
@RequestMapping("/api/audit")
class EntryController {
  private static final List<String> HEADINGS =
      List.of("编号", "时间", "操作人", "所代表的主体", "操作", "操作代码", "对象", "说明", "封存位置");

  private final EntryDesk desk;

  EntryController(EntryDesk desk) {
    this.desk = desk;
  }

  /** Entries of the log, newest first. */
  @GetMapping("/entries")
  Page<EntryView> list(
      @ParameterObject Asked asked,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    return desk.list(asked.filter(), before(after), Page.limit(limit));
  }

  /**
   * What one may look for, in words; a code that ends with a dot is all that is done to a thing.
   */
  @GetMapping("/operations")
  List<OperationWord> operations() {
    return desk.operations();
  }

  /** The same list as XLSX. */
  @GetMapping(value = "/entries.xlsx", produces = Sheet.XLSX)
  void export(@ParameterObject Asked asked, HttpServletResponse response) throws IOException {
    Sheet.download(response, "审计日志", HEADINGS, sheet -> desk.export(asked.filter(), sheet));
  }

  /** The filter as it stands in the address. */
  record Asked(
      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable OffsetDateTime from,
      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable OffsetDateTime until,
      @Nullable String actor,
      @Nullable String operation,
      @Nullable String object) {

    EntryFilter filter() {
      return new EntryFilter(
          from == null ? null : from.toInstant(),
          until == null ? null : until.toInstant(),
          blankAsNull(actor),
          blankAsNull(operation),
          blankAsNull(object));
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
      return text == null || text.isBlank() ? null : text.strip();
    }
  }

  private static long before(@Nullable String after) {
    if (after == null) return Long.MAX_VALUE;
    try {
      return Long.parseLong(after);
    } catch (NumberFormatException wrong) {
      throw new BadInput("cursor-unreadable", "after", "翻页位置不正确，请从第一页重新开始");
    }
  }
}
