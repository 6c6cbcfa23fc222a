package yingke.capability.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.capability.casework.clocks.CaseClock;
import yingke.capability.casework.clocks.Deadlines;
import yingke.capability.casework.procedures.Action;
import yingke.capability.casework.procedures.ActionForm;
import yingke.capability.casework.procedures.Branches.Branch;
import yingke.capability.casework.procedures.Procedure;
import yingke.kernel.division.Divisions;
import yingke.kernel.identity.Caller;
import yingke.kernel.organization.Department;
import yingke.kernel.organization.Organization;

/** Shows a stored case to a caller. */
@Component
public class Views {
  private static final Duration NAMES_HOLD = Duration.ofMinutes(5);

  private record Known(@Nullable String name, Instant until) {}

  private final Timing timing;
  private final Powers powers;
  private final BesideStore beside;
  private final Deadlines deadlines;
  private final Organization organization;
  private final Divisions divisions;
  private final Clock clock;
  private final Map<String, Known> departments = new ConcurrentHashMap<>();

  Views(
      Timing timing,
      Powers powers,
      BesideStore beside,
      Deadlines deadlines,
      Organization organization,
      Divisions divisions,
      Clock clock) {
    this.timing = timing;
    this.powers = powers;
    this.beside = beside;
    this.deadlines = deadlines;
    this.organization = organization;
    this.divisions = divisions;
    this.clock = clock;
  }

  CaseView of(CaseFile file, Caller caller) {
    var now = clock.instant();
    var times = timing.item(file, now);
    var step = file.at();
    boolean inside = !caller.party().equals(file.party());
    return new CaseView(
        file.id(),
        file.number(),
        file.procedure().id(),
        file.procedure().version(),
        file.procedure().name(),
        file.matter(),
        file.subject(),
        file.party(),
        file.partyName(),
        file.department(),
        departmentName(file.department()),
        file.division(),
        divisions.nameOf(file.division()),
        new StepView(step.id(), step.title(), step.plain()),
        file.open() ? "OPEN" : "CLOSED",
        file.outcome(),
        file.open() ? holder(file, inside) : null,
        file.version(),
        file.openedAt(),
        file.closedAt(),
        file.open() ? times.lamp(now) : Lamp.BLUE,
        late(file, times, now),
        file.clocks().all().stream().map(each -> view(file, each, now)).toList(),
        file.open() ? actions(file, caller, now) : List.of(),
        file.data(),
        file.around().parent(),
        inside && file.open() ? file.turn().assignee() : null,
        inside && file.open() ? behalf(file, caller) : null,
        file.open() ? branches(file, caller, now) : List.of(),
        inside && file.around().children() > 0 ? children(file, now) : List.of(),
        inside && file.around().urgings() > 0 ? beside.urgings(file.id()) : List.of(),
        powers.may(file, caller));
  }

  private @Nullable String behalf(CaseFile file, Caller caller) {
    var absent = powers.holding(file, caller, null).map(Power::absent).orElse(null);
    return absent == null ? null : absent.name();
  }

  private List<ChildView> children(CaseFile file, Instant now) {
    return beside.children(file.id(), now).stream()
        .map(child -> child.named(departmentName(child.department())))
        .toList();
  }

  private List<BranchView> branches(CaseFile file, Caller caller, Instant now) {
    var branches = file.at().branches();
    if (branches == null) return List.of();
    var waiting =
        timing.items(file, now).stream()
            .collect(Collectors.toMap(item -> String.valueOf(item.branch()), item -> item.times()));
    return branches.all().stream()
        .map(rule -> branch(file, rule, waiting.get(rule.id()), caller, now))
        .toList();
  }

  private BranchView branch(
      CaseFile file, Branch rule, Timing.@Nullable ItemTimes times, Caller caller, Instant now) {
    boolean inside = !caller.party().equals(file.party());
    var turn = file.turn().branch(rule.id()).orElseThrow();
    var department = rule.departmentOf(file.department());
    var clock = file.clocks().running(rule.clock(file.step()));
    return new BranchView(
        rule.id(),
        rule.title(),
        department,
        departmentName(department),
        rule.post(),
        organization.postTitle(rule.post()),
        inside ? turn.assignee() : null,
        inside ? turn.signatures().stream().map(each -> signed(file, each)).toList() : List.of(),
        rule.officers(),
        turn.done(),
        clock.map(deadlines::due).orElse(null),
        times == null ? Lamp.BLUE : times.lamp(now),
        powers.holding(file, caller, rule.id()).isPresent());
  }

  private static BranchView.Signed signed(CaseFile file, Turn.Signature each) {
    return new BranchView.Signed(
        each.name(), each.at(), file.procedure().actionTitle(each.action()));
  }

  /** With branches: all whose branch is still open. */
  private String holder(CaseFile file, boolean inside) {
    var branches = file.at().branches();
    var assignee = file.turn().assignee();
    if (branches == null) {
      var holder = holder(file.department(), file.at().actor());
      return inside && assignee != null ? holder + "（" + assignee.name() + "）" : holder;
    }
    return branches.all().stream()
        .filter(each -> file.turn().branch(each.id()).filter(turn -> !turn.done()).isPresent())
        .map(each -> holder(each.departmentOf(file.department()), each.post()))
        .distinct()
        .collect(Collectors.joining("、"));
  }

  /** A concluded case keeps the mark when it was concluded too late. */
  private boolean late(CaseFile file, Timing.ItemTimes times, Instant now) {
    if (file.open()) return times.statutoryOverdue(now);
    return file.clocks()
        .find("statutory")
        .filter(each -> each.stopped() != null && deadlines.over(each, each.stopped()))
        .isPresent();
  }

  /** “黄山区市场监督管理局 审核”, “申请人” or “系统”. */
  public String holder(String department, String actor) {
    return switch (actor) {
      case Procedure.PARTY -> "申请人";
      case Procedure.SYSTEM -> "系统";
      default -> departmentName(department) + " " + organization.postTitle(actor);
    };
  }

  /** As on its signboard; the id itself when it is unknown, so that a list never fails. */
  public String departmentName(String id) {
    return Objects.requireNonNullElse(known(id).name(), id);
  }

  boolean knowsDepartment(String id) {
    return known(id).name() != null;
  }

  private Known known(String department) {
    var now = clock.instant();
    var known = departments.get(department);
    if (known != null && now.isBefore(known.until())) return known;
    var name = organization.findDepartment(department).map(Department::name).orElse(null);
    known = new Known(name, now.plus(NAMES_HOLD));
    departments.put(department, known);
    return known;
  }

  public String divisionName(String code) {
    return divisions.nameOf(code);
  }

  private List<ActionView> actions(CaseFile file, Caller caller, Instant now) {
    if (timing.expired(file, now)) return List.of();
    return file.procedure().actions(file.at()).stream()
        .filter(action -> powers.find(action, file, caller, null).isPresent())
        .filter(action -> action.unless().stream().noneMatch(file.done()::contains))
        .map(Views::view)
        .toList();
  }

  private static ActionView view(Action action) {
    ActionForm form = action.form();
    return new ActionView(
        action.id(),
        action.title(),
        action.kind().name().toLowerCase(Locale.ROOT),
        action.opinionRequired(),
        action.filesRequired(),
        form == null ? null : form.source(),
        action.explanation());
  }

  private ClockView view(CaseFile file, CaseClock each, Instant now) {
    var pause = each.running() ? each.pause() : null;
    return new ClockView(
        each.id(),
        clockTitle(file.procedure(), each.id()),
        each.limit().toString(),
        deadlines.due(each),
        each.started(),
        pause == null ? null : pause.from(),
        pause == null ? null : pause.reason(),
        pause == null ? null : pause.expectedDays(),
        deadlines.remaining(each, now),
        each.extendedBy(),
        deadlines.provisional(each),
        !each.running());
  }

  /** “承诺时限”, “收件审查时限”. */
  public static String clockTitle(Procedure procedure, String clock) {
    return procedure
        .clock(clock)
        .map(Procedure.ClockRule::title)
        .or(() -> procedure.find(clock).map(step -> step.title() + "时限"))
        .or(() -> branchTitle(procedure, clock).map(title -> title + "时限"))
        .orElse(clock);
  }

  /** “消防意见” of {@code joint-review.fire}. */
  private static Optional<String> branchTitle(Procedure procedure, String clock) {
    int dot = clock.indexOf('.');
    if (dot < 0) return Optional.empty();
    return procedure
        .find(clock.substring(0, dot))
        .flatMap(step -> Optional.ofNullable(step.branches()))
        .flatMap(branches -> branches.find(clock.substring(dot + 1)))
        .map(Branch::title);
  }
}
