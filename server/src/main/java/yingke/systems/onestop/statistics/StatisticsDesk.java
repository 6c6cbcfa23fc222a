package yingke.systems.onestop.statistics;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.Page;
import yingke.kernel.web.RuleBroken;
import yingke.kernel.web.Sheet;
import yingke.systems.onestop.statistics.StatisticsQueries.Frame;
import yingke.systems.onestop.statistics.StatisticsQueries.Praise;

/**
 * Figures for those who answer for them: a director sees the own department, leaders see all.
 * Reading figures names nobody and is not recorded; taking lists out is.
 */
@Service
class StatisticsDesk {
  private final StatisticsQueries queries;
  private final Measures measures;
  private final RowNames names;
  private final Audit audit;
  private final Clock clock;

  StatisticsDesk(
      StatisticsQueries queries, Measures measures, RowNames names, Audit audit, Clock clock) {
    this.queries = queries;
    this.measures = measures;
    this.names = names;
    this.audit = audit;
    this.clock = clock;
  }

  /** All figures of one snapshot, so that they agree with each other. */
  @PreAuthorize("hasAuthority('onestop.statistics.read')")
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  Statistics count(AskStatistics asked) {
    var frame = frame(asked);
    var rows = new LinkedHashMap<String, Map<String, Long>>();
    var total = new HashMap<String, Long>();
    for (var sum : queries.sums(frame)) {
      rows.computeIfAbsent(sum.key(), _ -> new HashMap<>()).put(sum.measure(), sum.sum());
      total.merge(sum.measure(), sum.sum(), Long::sum);
    }
    var by = asked.grouping();
    var period = frame.period();
    return new Statistics(
        period.from(),
        period.to(),
        period.asOf(),
        by,
        row("", "合计", total),
        rows.entrySet().stream()
            .map(e -> row(e.getKey(), names.of(by, e.getKey()), e.getValue()))
            .toList(),
        measures.indicators(),
        measures.all(),
        measures.flags().stream().map(flag -> flag.with(frame.threshold())).toList(),
        frame.threshold(),
        queries.endings(frame));
  }

  private Statistics.Row row(String key, String name, Map<String, Long> counts) {
    var rates = new LinkedHashMap<String, @Nullable Double>();
    for (var indicator : measures.indicators()) rates.put(indicator.id(), indicator.of(counts));
    return new Statistics.Row(key, name, counts, rates);
  }

  /** The cases that a figure sums. */
  @PreAuthorize("hasAuthority('onestop.statistics.read')")
  Page<CountedCase> cases(AskStatistics asked, String measure, @Nullable String after, int limit) {
    if (measures.get(measure).ratings())
      throw new BadInput("measure-anonymous", "measure", "评价对经办人匿名，不能看是哪些办件；请看评价清单");
    return Page.cut(
        queries.cases(frame(asked), measure, cursor(after), limit + 1).stream()
            .map(names::of)
            .toList(),
        limit,
        row -> row.application().toString());
  }

  /**
   * The ratings that a figure sums; too few of them are not listed, who gave them shows through.
   */
  @PreAuthorize("hasAuthority('onestop.statistics.read')")
  List<Praise> ratings(AskStatistics asked, String measure) {
    if (!measures.get(measure).ratings())
      throw new BadInput("measure-of-cases", "measure", "这个数字背后是办件，请看办件清单");
    var found = queries.ratings(frame(asked), measure, Page.MOST);
    if (!found.isEmpty() && found.size() < measures.fewestRatings())
      throw new RuleBroken(
          "ratings-too-few", "这里只有 " + found.size() + " 条评价，逐条列出会让人猜到是谁评的；请放宽时间或范围再看");
    return found;
  }

  /** Figures as a sheet: a row each, the definitions below. */
  @PreAuthorize("hasAuthority('onestop.statistics.read')")
  @Transactional
  void export(AskStatistics asked, Sheet sheet) throws IOException {
    var found = count(asked);
    audit.record("onestop.statistics.read", "statistics", Map.of("act", "export"));
    for (var row : found.rows()) write(found, row, sheet);
    write(found, found.total(), sheet);
    sheet.row();
    sheet.row("统计期间", found.from(), found.to(), "数据截至", found.asOf());
    for (var i : found.indicators())
      sheet.row(i.name(), i.formula(), i.source(), i.check().equals("CHECKED") ? "已核" : "待核");
    for (var flag : found.flags()) sheet.row(measures.get(flag.id()).name(), flag.formula());
    sheet.row("标记的界限", found.threshold().source());
  }

  /** What stands above the columns of {@link #export}. */
  @PreAuthorize("hasAuthority('onestop.statistics.read')")
  List<String> headings() {
    var headings = new ArrayList<String>();
    headings.add("名称");
    measures.indicators().forEach(i -> headings.add(i.name()));
    measures.all().values().forEach(m -> headings.add(m.name() + "（" + m.unit() + "）"));
    return headings;
  }

  private void write(Statistics found, Statistics.Row row, Sheet sheet) throws IOException {
    var cells = new ArrayList<@Nullable Object>();
    cells.add(row.name());
    found.indicators().forEach(i -> cells.add(row.rates().get(i.id())));
    measures.all().keySet().forEach(m -> cells.add(row.counts().getOrDefault(m, 0L)));
    sheet.row(cells.toArray());
  }

  /** Writes the cases behind a figure while they are read. */
  @PreAuthorize("hasAuthority('onestop.statistics.read')")
  @Transactional
  void exportCases(AskStatistics asked, String measure, Sheet sheet) throws IOException {
    var page = cases(asked, measure, null, Page.MOST); // refuses what is no measure
    audit.record("onestop.statistics.read", "statistics:" + measure, Map.of("act", "export"));
    while (true) {
      for (var row : page.items())
        sheet.row(
            row.number(),
            row.itemName(),
            row.departmentName(),
            row.place(),
            row.receivedOn(),
            row.enteredAt(),
            row.concludedAt(),
            row.late(),
            row.remaining(),
            row.weight());
      if (page.next() == null) return;
      page = cases(asked, measure, page.next(), Page.MOST);
    }
  }

  private Frame frame(AskStatistics asked) {
    var period = asked.period(clock);
    return new Frame(asked, period, measures.on(period.asOf()), Callers.current().scope());
  }

  private static @Nullable UUID cursor(@Nullable String after) {
    try {
      return after == null ? null : UUID.fromString(after);
    } catch (IllegalArgumentException foreign) {
      throw new BadInput("cursor-invalid", "after", "翻页位置无效，请从第一页重新查询");
    }
  }
}
