package yingke.capability.casework.templates;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.audit.Audit;
import yingke.kernel.crypto.IdNumber;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.Seat;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.Stale;
import yingke.kernel.web.Version;

/** Everybody keeps templates of their own; a department's are kept by whoever may. */
@Service
@PreAuthorize("hasAuthority('casework.case.act')")
class TemplateDesk {
  private final TemplateStore templates;
  private final Audit audit;
  private final Clock clock;

  TemplateDesk(TemplateStore templates, Audit audit, Clock clock) {
    this.templates = templates;
    this.audit = audit;
    this.clock = clock;
  }

  List<OpinionTemplate> list(@Nullable String procedure, @Nullable String action) {
    var caller = Callers.current();
    var departments = caller.seats().stream().map(Seat::department).collect(Collectors.toSet());
    return templates.list(caller.subject().id(), departments, procedure, action);
  }

  @Transactional
  OpinionTemplate write(CommandId command, WriteTemplate asked) {
    var caller = Callers.current();
    var template =
        new OpinionTemplate(
            command.value(),
            asked.department() == null ? caller.subject().id() : null,
            asked.department(),
            asked.title().strip(),
            checked(asked.words()),
            asked.procedure(),
            asked.action(),
            0);
    requireOwn(caller, template);
    if (templates.insert(template, caller.account(), clock.instant()))
      record("casework.template.write", template.id());
    return templates.find(template.id()).orElseThrow(TemplateDesk::missing);
  }

  @Transactional
  OpinionTemplate change(UUID id, Version seen, WriteTemplate asked) {
    var caller = Callers.current();
    requireOwn(caller, templates.find(id).orElseThrow(TemplateDesk::missing));
    checked(asked.words());
    if (!templates.update(id, seen.value(), asked, caller.account(), clock.instant()))
      throw new Stale("该模板刚刚被他人修改，请刷新后再改");
    record("casework.template.change", id);
    return templates.find(id).orElseThrow(TemplateDesk::missing);
  }

  @Transactional
  void delete(UUID id) {
    var found = templates.find(id);
    if (found.isEmpty()) return;
    requireOwn(Callers.current(), found.get());
    templates.delete(id);
    record("casework.template.delete", id);
  }

  /** Others' own templates are as if they were not there. */
  private static void requireOwn(Caller caller, OpinionTemplate template) {
    var department = template.department();
    if (department == null) {
      if (!caller.subject().id().equals(template.staff())) throw missing();
      return;
    }
    if (!caller.may("casework.template.publish")
        || caller.seats().stream().noneMatch(seat -> seat.department().equals(department)))
      throw new AccessDeniedException("a department's templates are kept by those who may");
  }

  private static String checked(String words) {
    if (IdNumber.isIn(words)) throw new BadInput("template-personal", "words", "模板会反复使用，请不要写身份证号码");
    return words.strip();
  }

  private void record(String operation, UUID id) {
    audit.record(operation, "casework.opinion-template:" + id, Map.of());
  }

  private static NotFound missing() {
    return new NotFound("没有找到该模板，可能已被删除");
  }
}
