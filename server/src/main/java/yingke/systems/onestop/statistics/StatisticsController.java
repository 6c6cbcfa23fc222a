package yingke.systems.onestop.statistics;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.web.Page;
import yingke.kernel.web.Sheet;

/** The figures of standards §3 and what is behind them. */
@RestController
@RequestMapping("/api/onestop/statistics")
class StatisticsController {
  private static final List<String> CASE_HEADINGS =
      List.of("办件编号", "事项", "部门", "乡镇", "申请日期", "录入时间", "办结时间", "是否超期", "剩余工作日", "计入");

  private final StatisticsDesk desk;

  StatisticsController(StatisticsDesk desk) {
    this.desk = desk;
  }

  /** Figures of a period as of a day, by department, item, town or month. */
  @GetMapping
  Statistics count(@Valid @ParameterObject AskStatistics asked) {
    return desk.count(asked);
  }

  /** The same figures as XLSX, with their definitions. */
  @GetMapping(value = "/export", produces = Sheet.XLSX)
  void export(@Valid @ParameterObject AskStatistics asked, HttpServletResponse response)
      throws IOException {
    Sheet.download(response, "政务服务统计", desk.headings(), sheet -> desk.export(asked, sheet));
  }

  /** The cases behind a figure. */
  @GetMapping("/cases")
  Page<CountedCase> cases(
      @Valid @ParameterObject AskStatistics asked,
      @RequestParam String measure,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    return desk.cases(asked, measure, after, Page.limit(limit));
  }

  /** The cases behind a figure as XLSX. */
  @GetMapping(value = "/cases/export", produces = Sheet.XLSX)
  void exportCases(
      @Valid @ParameterObject AskStatistics asked,
      @RequestParam String measure,
      HttpServletResponse response)
      throws IOException {
    Sheet.download(
        response, "统计办件", CASE_HEADINGS, sheet -> desk.exportCases(asked, measure, sheet));
  }

  /** The ratings behind a figure, at most 200, without whose they are. */
  @GetMapping("/ratings")
  List<StatisticsQueries.Praise> ratings(
      @Valid @ParameterObject AskStatistics asked, @RequestParam String measure) {
    return desk.ratings(asked, measure);
  }
}
