package yingke.capability.casework.cases;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.casework.ActOnCase;
import yingke.capability.casework.CaseView;
import yingke.capability.casework.Casework;
import yingke.capability.casework.Remark;
import yingke.capability.casework.Views;
import yingke.capability.casework.procedures.Action;
import yingke.capability.casework.procedures.ActionForm;
import yingke.capability.casework.procedures.Procedure;
import yingke.capability.casework.procedures.Procedures;
import yingke.capability.casework.scope.Reach;
import yingke.kernel.files.Files;
import yingke.kernel.files.StoredFile;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.Page;
import yingke.kernel.web.Sheet;
import yingke.kernel.web.Version;

/** Reads and moves cases for people; what each may see is decided by {@link Reach}. */
@Service
@PreAuthorize("hasAnyAuthority('casework.case.own', 'casework.case.read', 'casework.case.act')")
class CaseDesk {
  private static final int EXPORTED_AT_ONCE = 1000;

  private final Casework casework;
  private final CaseQueries cases;
  private final TimelineQueries timelines;
  private final Procedures procedures;
  private final Views views;
  private final Files files;
  private final Looks looks;

  CaseDesk(
      Casework casework,
      CaseQueries cases,
      TimelineQueries timelines,
      Procedures procedures,
      Views views,
      Files files,
      Looks looks) {
    this.casework = casework;
    this.cases = cases;
    this.timelines = timelines;
    this.procedures = procedures;
    this.views = views;
    this.files = files;
    this.looks = looks;
  }

  CaseView read(UUID id) {
    var seen = casework.read(id);
    looks.note(id);
    return seen;
  }

  CaseView act(UUID id, CommandId command, Version seen, Deed deed) {
    return casework.act(
        new ActOnCase(
            id,
            seen.value(),
            command.value(),
            deed.action(),
            deed.opinion(),
            Objects.requireNonNullElse(deed.files(), List.of()),
            Objects.requireNonNullElse(deed.form(), Map.of()),
            deed.branch()));
  }

  Page<CaseRow> list(CaseFilter filter, @Nullable String after, int limit) {
    var reach = Reach.of(Callers.current());
    var rows = cases.list(reach, filter, After.parse(after), limit + 1);
    return Page.cut(rows, limit, row -> new After(row.openedAt(), row.id()).toString());
  }

  /** Writes the rows while they are read; taking data out is itself recorded. */
  @PreAuthorize("hasAuthority('casework.case.read')")
  @Transactional
  void export(CaseFilter filter, Sheet sheet) throws IOException {
    looks.exported();
    var reach = Reach.of(Callers.current());
    After after = null;
    while (true) {
      var rows = cases.list(reach, filter, after, EXPORTED_AT_ONCE);
      for (var row : rows)
        sheet.row(
            row.number(),
            row.subject(),
            row.partyName(),
            row.departmentName(),
            row.divisionName(),
            row.stepTitle(),
            row.status().equals("OPEN") ? "在办" : "办结",
            row.outcomeTitle(),
            row.lamp().title(),
            row.statutoryOverdue(),
            row.due(),
            row.openedAt(),
            row.closedAt());
      if (rows.size() < EXPORTED_AT_ONCE) return;
      after = new After(rows.getLast().openedAt(), rows.getLast().id());
    }
  }

  List<TimelineView> timeline(UUID id) {
    var seen = read(id);
    boolean applicant = Callers.current().party().equals(seen.party());
    return timelines.of(id).stream()
        .filter(event -> !applicant || !event.noted())
        .map(event -> view(event, seen, applicant))
        .toList();
  }

  /** A file that came with an act of the case, for those who may read that act. */
  @Transactional
  StoredFile file(UUID id, UUID file) {
    if (timeline(id).stream().noneMatch(event -> event.files().contains(file)))
      throw new NotFound("没有找到该附件，它可能不属于这个办件");
    looks.tookFile(id, file);
    return files.get(file);
  }

  String drawing(UUID id) {
    casework.read(id);
    return procedures.drawing(timelines.of(id).getFirst().content());
  }

  @PreAuthorize("hasAnyAuthority('casework.case.read', 'casework.case.act')")
  Page<DoneRow> done(@Nullable String after, int limit) {
    var rows = timelines.by(Callers.current().account(), After.parse(after), limit + 1);
    var page = Page.cut(rows, limit, row -> new After(row.at(), row.id()).toString());
    return new Page<>(page.items().stream().map(this::done).toList(), page.next());
  }

  private DoneRow done(TimelineQueries.Act act) {
    var procedure = procedures.get(act.content());
    return new DoneRow(
        act.id(),
        act.caseId(),
        act.at(),
        act.action(),
        act.action().equals("open") ? "提交" : title(procedure, act.fromStep(), act.action()),
        act.number(),
        procedure.id(),
        act.subject(),
        act.partyName(),
        procedure.step(act.step()).title(),
        act.status(),
        act.outcome() == null ? null : procedure.outcomeTitle(act.outcome()));
  }

  private TimelineView view(TimelineQueries.Stored event, CaseView seen, boolean applicant) {
    var procedure = procedures.get(event.content());
    boolean shown =
        !applicant
            || SubjectRef.parse(event.inName()).equals(seen.party())
            || told(procedure, event);
    return new TimelineView(
        event.id(),
        event.seq(),
        event.at(),
        who(procedure, event, seen, applicant),
        event.kind(),
        event.action(),
        title(procedure, event),
        event.from(),
        stepTitle(procedure, event.from()),
        event.to(),
        stepTitle(procedure, event.to()),
        event.outcome(),
        event.outcome() == null ? null : procedure.outcomeTitle(event.outcome()),
        event.clock(),
        branchTitle(procedure, event),
        shown ? event.opinion() : null,
        shown ? event.files() : List.of(),
        shown ? event.form() : Map.of(),
        shown ? labels(procedure, event) : Map.of());
  }

  private static Map<String, String> labels(Procedure procedure, TimelineQueries.Stored event) {
    if (event.from() == null) return Map.of();
    return procedure
        .action(procedure.step(event.from()), event.action())
        .map(Action::form)
        .map(ActionForm::titles)
        .orElse(Map.of());
  }

  private static boolean told(Procedure procedure, TimelineQueries.Stored event) {
    return event.from() != null
        && procedure
            .action(procedure.step(event.from()), event.action())
            .filter(Action::told)
            .isPresent();
  }

  private String who(
      Procedure procedure, TimelineQueries.Stored event, CaseView seen, boolean applicant) {
    return switch (SubjectRef.parse(event.inName()).kind()) {
      case SYSTEM -> "系统";
      case STAFF ->
          applicant ? views.departmentName(organ(procedure, event, seen)) : event.actorName();
      case PERSON, LEGAL_ENTITY -> event.actorName();
    };
  }

  /** The applicant is told the organ that acted: in a branch it may be another one. */
  private static String organ(Procedure procedure, TimelineQueries.Stored event, CaseView seen) {
    if (event.branch() == null || event.from() == null) return seen.department();
    var branches = procedure.step(event.from()).branches();
    return branches == null
        ? seen.department()
        : branches
            .find(event.branch())
            .map(branch -> branch.departmentOf(seen.department()))
            .orElse(seen.department());
  }

  private static String title(Procedure procedure, TimelineQueries.Stored event) {
    if (event.clock() != null) return Views.clockTitle(procedure, event.clock()) + "已过";
    if (event.action().equals("open")) return "提交申请";
    return title(procedure, event.from(), event.action());
  }

  private static String title(Procedure procedure, @Nullable String from, String action) {
    return Remark.find(action)
        .map(Remark::title)
        .orElseGet(() -> procedure.actionTitle(from, action));
  }

  private static @Nullable String branchTitle(Procedure procedure, TimelineQueries.Stored event) {
    if (event.branch() == null) return null;
    return Views.clockTitle(procedure, event.from() + "." + event.branch()).replaceFirst("时限$", "");
  }

  private static @Nullable String stepTitle(Procedure procedure, @Nullable String step) {
    return step == null ? null : procedure.step(step).title();
  }
}
