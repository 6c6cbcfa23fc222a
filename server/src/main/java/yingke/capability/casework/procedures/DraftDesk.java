package yingke.capability.casework.procedures;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.Stale;
import yingke.kernel.web.Version;

/** New versions of procedures: one writes, another one reviews and publishes. */
@Service
@PreAuthorize("hasAnyAuthority('casework.procedure.edit', 'casework.procedure.publish')")
class DraftDesk {
  private static final String EDIT = "casework.procedure.edit";
  private static final String PUBLISH = "casework.procedure.publish";

  private final DraftStore drafts;
  private final Procedures procedures;
  private final Audit audit;
  private final Clock clock;

  DraftDesk(DraftStore drafts, Procedures procedures, Audit audit, Clock clock) {
    this.drafts = drafts;
    this.procedures = procedures;
    this.audit = audit;
    this.clock = clock;
  }

  List<Draft> list() {
    return drafts.list();
  }

  Draft read(UUID id) {
    return drafts.find(id).orElseThrow(() -> new NotFound("没有找到该流程草稿，可能编号有误"));
  }

  Checked check(String procedure, String text) {
    return procedures.check(procedure, text);
  }

  List<Difference.Line> difference(UUID id) {
    var draft = read(id);
    return Difference.between(procedures.text(draft.procedureId()).orElse(""), draft.text());
  }

  @PreAuthorize("hasAuthority('casework.procedure.edit')")
  @Transactional
  Draft begin(CommandId command, BeginDraft asked) {
    var known = drafts.find(command.value());
    if (known.isPresent()) return known.get();
    var caller = Callers.current();
    var text = asked.text() == null ? nextText(asked.procedure()) : asked.text();
    drafts.insert(
        Draft.begun(
            command.value(),
            asked.procedure(),
            text,
            caller.account(),
            caller.name(),
            clock.instant()));
    record(EDIT, command.value(), asked.procedure());
    return read(command.value());
  }

  /** The text in force, calling itself the next version already. */
  private String nextText(String procedure) {
    var inForce =
        procedures
            .newest(procedure)
            .orElseThrow(() -> new NotFound("没有编号为 " + procedure + " 的流程；新流程请一并写上内容"));
    return procedures
        .text(procedure)
        .orElseThrow()
        .replaceFirst("(?m)^version: *\\d+", "version: " + (inForce.version() + 1));
  }

  @PreAuthorize("hasAuthority('casework.procedure.edit')")
  @Transactional
  Draft edit(UUID id, Version seen, WriteDraft asked) {
    var caller = Callers.current();
    var edited = read(id).edited(asked.text(), caller.account(), caller.name(), clock.instant());
    return saved(edited, seen, EDIT);
  }

  @PreAuthorize("hasAuthority('casework.procedure.edit')")
  @Transactional
  Draft submit(UUID id, Version seen) {
    var draft = read(id);
    var mistakes = procedures.check(draft.procedureId(), draft.text()).mistakes();
    return saved(draft.submitted(mistakes), seen, "casework.procedure.submit");
  }

  /** Approved, it is the version of new cases from now on; cases that run stay on theirs. */
  @PreAuthorize("hasAuthority('casework.procedure.publish')")
  @Transactional
  Draft review(UUID id, Version seen, ReviewDraft review) {
    var caller = Callers.current();
    var reviewed =
        read(id)
            .reviewed(
                review.approved(),
                review.words(),
                caller.account(),
                caller.name(),
                clock.instant());
    var saved = saved(reviewed, seen, review.approved() ? PUBLISH : "casework.procedure.return");
    if (review.approved()) publish(saved, caller.name());
    return saved;
  }

  /** Another version may have been published since it was submitted. */
  private void publish(Draft draft, String by) {
    var mistakes = procedures.check(draft.procedureId(), draft.text()).mistakes();
    if (!mistakes.isEmpty())
      throw new Stale(
          "现行版本在送审后有了变化，请退回修改：第 %d 行，%s"
              .formatted(mistakes.getFirst().line(), mistakes.getFirst().sentence()));
    procedures.publish(draft.text(), by);
  }

  @PreAuthorize("hasAuthority('casework.procedure.edit')")
  @Transactional
  Draft discard(UUID id, Version seen) {
    return saved(read(id).discarded(), seen, "casework.procedure.discard");
  }

  private Draft saved(Draft draft, Version seen, String operation) {
    if (!drafts.update(draft, seen.value())) throw new Stale("该草稿刚刚被他人修改，请刷新后再办");
    record(operation, draft.id(), draft.procedureId());
    return read(draft.id());
  }

  private void record(String operation, UUID id, String procedure) {
    audit.record(operation, "casework.procedure-draft:" + id, Map.of("procedure", procedure));
  }
}
