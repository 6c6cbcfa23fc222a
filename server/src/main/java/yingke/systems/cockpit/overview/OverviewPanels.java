package yingke.systems.cockpit.overview;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.casework.CaseWords;
import yingke.kernel.division.Divisions;
import yingke.kernel.organization.Department;
import yingke.kernel.organization.Organization;
import yingke.systems.cockpit.overview.OverviewQueries.DayRow;
import yingke.systems.cockpit.overview.OverviewQueries.EventRow;
import yingke.systems.cockpit.overview.OverviewQueries.GroupRow;
import yingke.systems.cockpit.overview.OverviewQueries.TownRow;

/** Puts the panels together and says with each number where its cases are listed. */
@Component
class OverviewPanels {
  private static final int DAYS = 30;
  private static final int LATEST = 20;

  private final OverviewQueries queries;
  private final CaseWords words;
  private final Divisions divisions;
  private final Organization organization;
  private final Clock clock;

  OverviewPanels(
      OverviewQueries queries,
      CaseWords words,
      Divisions divisions,
      Organization organization,
      Clock clock) {
    this.queries = queries;
    this.words = words;
    this.divisions = divisions;
    this.organization = organization;
    this.clock = clock;
  }

  /** All panels of one snapshot, so that they agree with each other. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  Overview count(Sight sight) {
    var now = clock.instant();
    var to = LocalDate.ofInstant(now, clock.getZone());
    var from = to.minusDays(DAYS - 1);
    var since = from.atStartOfDay(clock.getZone()).toInstant();
    var towns = queries.towns(sight, now);
    var groups = queries.groups(sight, now, since);
    var period = new Period(from, to);
    var departments =
        groups.stream()
            .filter(g -> g.department() != null)
            .map(g -> department(g, period))
            .toList();
    var days = days(queries.days(sight, since, clock.getZone()), period);
    return new Overview(
        now,
        from,
        to,
        live(Lists.CASES, sum(towns)),
        towns.stream().map(this::town).toList(),
        new Overview.Today(days.getLast().opened(), days.getLast().closed()),
        onTime(Lists.CASES, groups.stream().filter(g -> g.department() != null).toList(), period),
        days,
        groups.stream().filter(g -> g.procedure() != null).map(g -> item(g, period)).toList(),
        departments,
        satisfaction(queries.ratings(sight)),
        queries.latest(sight, since, LATEST).stream().map(this::event).toList());
  }

  private record Period(LocalDate from, LocalDate to) {}

  private static TownRow sum(List<TownRow> towns) {
    return towns.stream()
        .reduce(
            new TownRow("", 0, 0, 0, 0),
            (a, b) ->
                new TownRow(
                    "",
                    a.total() + b.total(),
                    a.yellow() + b.yellow(),
                    a.red() + b.red(),
                    a.statutory() + b.statutory()));
  }

  private Overview.Town town(TownRow row) {
    var code = row.town() + "000";
    var town = divisions.townOf(code);
    if (town.isPresent())
      return new Overview.Town(code, town.get().name(), live(cases("division", row.town()), row));
    return new Overview.Town(
        code, divisions.nameOf(code) + "（未注明乡镇）", unlisted(live(Lists.CASES, row)));
  }

  /** A code above town level is a prefix of all towns: no filter lists its own cases alone. */
  private static Overview.Live unlisted(Overview.Live live) {
    Function<Count, Count> bare = count -> new Count(count.value(), null);
    return new Overview.Live(
        bare.apply(live.total()),
        bare.apply(live.green()),
        bare.apply(live.yellow()),
        bare.apply(live.red()),
        bare.apply(live.statutory()));
  }

  private static Overview.Live live(Lists list, TownRow row) {
    return live(list, row.total(), row.yellow(), row.red(), row.statutory());
  }

  private static Overview.Live live(Lists list, long total, long yellow, long red, long statutory) {
    return new Overview.Live(
        list.with("status", "OPEN").count(total),
        list.with("lamp", "GREEN").count(total - yellow - red),
        list.with("lamp", "YELLOW").count(yellow),
        list.with("lamp", "RED").count(red),
        list.with("statutory", true).count(statutory));
  }

  private Overview.Group item(GroupRow row, Period period) {
    var id = Objects.requireNonNull(row.procedure());
    return group(row, id, row.subject(), cases("procedure", id), period);
  }

  private Overview.Group department(GroupRow row, Period period) {
    var id = Objects.requireNonNull(row.department());
    var name = organization.findDepartment(id).map(Department::name).orElse(id);
    return group(row, id, name, cases("department", id), period);
  }

  private static Overview.Group group(
      GroupRow row, String id, String name, Lists list, Period period) {
    return new Overview.Group(
        id,
        name,
        live(list, row.total(), row.yellow(), row.red(), row.statutory()),
        list.opened(period.from(), period.to()).count(row.opened()),
        list.closed(period.from(), period.to()).count(row.closed()),
        onTime(list, List.of(row), period));
  }

  private static Overview.OnTime onTime(Lists list, List<GroupRow> rows, Period period) {
    var closed = list.closed(period.from(), period.to());
    return Overview.OnTime.of(
        closed.with("late", false).count(rows.stream().mapToLong(GroupRow::kept).sum()),
        closed.with("late", true).count(rows.stream().mapToLong(GroupRow::late).sum()));
  }

  private static List<Overview.Day> days(List<DayRow> rows, Period period) {
    var known = rows.stream().collect(Collectors.toMap(DayRow::day, Function.identity()));
    return Stream.iterate(period.from(), day -> day.plusDays(1))
        .limit(DAYS)
        .map(day -> day(day, known.get(day)))
        .toList();
  }

  private static Overview.Day day(LocalDate day, @Nullable DayRow row) {
    return new Overview.Day(
        day,
        Lists.CASES.opened(day, day).count(row == null ? 0 : row.opened()),
        Lists.CASES.closed(day, day).count(row == null ? 0 : row.closed()));
  }

  private static Overview.Satisfaction satisfaction(OverviewQueries.RatingRow row) {
    return Overview.Satisfaction.of(
        Lists.RATINGS.count(row.rated()), Lists.RATINGS.with("bad", true).count(row.bad()));
  }

  private Overview.Event event(EventRow row) {
    Instant at = row.at().toInstant();
    var place = divisions.townOf(row.division()).map(town -> town.name()).orElse("");
    return new Overview.Event(
        row.caseId(), row.seq(), at, row.number(), row.subject(), place, says(row));
  }

  private String says(EventRow row) {
    var content = row.procedureContent();
    return switch (row.kind()) {
      case "OVERDUE" -> words.clock(content, Objects.requireNonNull(row.clock())) + "已到";
      case "CLOSED" -> "办结：" + words.outcome(content, Objects.requireNonNull(row.outcome()));
      default -> words.action(content, row.action());
    };
  }

  private static Lists cases(String name, String value) {
    return Lists.CASES.with(name, value);
  }
}
