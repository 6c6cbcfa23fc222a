package yingke.systems.onestop.drafts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.SubjectRef.Kind;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.RuleBroken;
import yingke.kernel.web.Stale;
import yingke.kernel.web.Version;
import yingke.systems.onestop.agents.Agents;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.ApplicationStore;
import yingke.systems.onestop.applications.Content;
import yingke.systems.onestop.items.Items;
import yingke.systems.onestop.items.ServiceItem;

/** Drafts: one an applicant and item, filled in from what is known, saved as one types. */
@Service
public class DraftDesk {
  private static final String OWN = "onestop.application.own";

  private final ApplicationStore applications;
  private final Items items;
  private final Prefill prefill;
  private final Agents agents;
  private final JsonMapper json;
  private final Audit audit;
  private final Clock clock;

  DraftDesk(
      ApplicationStore applications,
      Items items,
      Prefill prefill,
      Agents agents,
      JsonMapper json,
      Audit audit,
      Clock clock) {
    this.applications = applications;
    this.items = items;
    this.prefill = prefill;
    this.agents = agents;
    this.json = json;
    this.audit = audit;
    this.clock = clock;
  }

  /** What the applicant finds, and whether it had to be made. */
  public record Begun(Application application, boolean created) {}

  @PreAuthorize("hasAuthority('onestop.application.own')")
  @Transactional
  public Begun begin(CommandId command, BeginApplication asked) {
    var caller = Callers.current();
    var item = items.get(asked.item());
    requireAudience(item, caller);
    Agents.requireReach(caller, item);
    var done = applications.findByCommand(command.value(), caller.party());
    if (done.isPresent()) return again(done.get(), item);
    var draft = applications.findDraft(caller.party(), item.id());
    if (draft.isPresent()) return new Begun(resume(draft.get(), item, asked.license()), false);
    var made = make(command, item, caller, asked.license());
    if (applications.insert(made)) {
      audit.record(OWN, object(made), Map.of("act", "begin", "item", item.id()));
      agents.acted(made, item, "开始填写");
      return new Begun(made, true);
    }
    return new Begun( // somebody acting for the same firm was faster
        applications.findDraft(caller.party(), item.id()).orElseThrow(DraftDesk::missing), false);
  }

  private static Begun again(Application done, ServiceItem item) {
    if (!done.item().equals(item.id()))
      throw new RuleBroken("command-reused", "同一个操作编号已用于另一个事项的申请，请刷新页面后重新办理");
    return new Begun(done, false);
  }

  private Application make(
      CommandId command, ServiceItem item, Caller caller, @Nullable UUID license) {
    var now = clock.instant();
    var number = applications.nextNumber(LocalDate.now(clock));
    var begun =
        new Application(
            UUID.randomUUID(),
            command.value(),
            number,
            item.id(),
            item.version(),
            item.department(),
            caller.party(),
            caller.name(),
            Application.State.DRAFT,
            Content.EMPTY,
            0,
            now,
            now,
            null,
            null,
            null,
            null,
            null);
    var known = prefill.look(begun, item, license);
    var name = known.name();
    if (name == null && caller.agency() != null) name = caller.agency().principalName();
    return begun.filled(
        prefill.fill(item, caller.party(), known), name == null ? caller.name() : name);
  }

  /** A draft taken up again follows the item's version and the libraries of today. */
  private Application resume(Application draft, ServiceItem item, @Nullable UUID license) {
    var known = prefill.look(draft, item, license);
    var content = prefill.refresh(draft.content(), item, draft.applicant(), known);
    boolean same = draft.itemVersion() == item.version();
    if (same && content.equals(draft.content())) return draft;
    if (same) applications.saveDraft(draft.id(), draft.version(), content, clock.instant());
    else applications.renewDraft(draft, item.version(), content.of(item.form()), clock.instant());
    return own(draft.id());
  }

  @PreAuthorize("hasAuthority('onestop.application.own')")
  @Transactional
  public Application save(UUID id, Version seen, SaveForm form) {
    if (json.writeValueAsBytes(form.values()).length > Content.LONGEST)
      throw new BadInput("form-too-long", "values", "表单内容太长，超过了 64 KB，请精简后再保存");
    var draft = own(id);
    draft.requireDraft();
    var item = items.at(draft.item(), draft.itemVersion());
    var content = draft.content().typed(item.form(), form.values());
    if (!applications.saveDraft(id, seen.value(), content, clock.instant()))
      throw new Stale("这份申请已经在别处改过（或已提交），请刷新后再填；您刚才填写的内容请先留在页面上");
    return own(id);
  }

  @PreAuthorize("hasAuthority('onestop.application.own')")
  @Transactional
  void delete(UUID id) {
    var draft = own(id);
    draft.requireDraft();
    if (applications.deleteDraft(id)) audit.record(OWN, object(draft), Map.of("act", "delete"));
  }

  private Application own(UUID id) {
    return applications.findOwn(id, Callers.current()).orElseThrow(DraftDesk::missing);
  }

  private static void requireAudience(ServiceItem item, Caller caller) {
    var wanted = item.audience() == ServiceItem.Audience.PERSON ? Kind.PERSON : Kind.LEGAL_ENTITY;
    if (caller.party().kind() == wanted) return;
    throw wanted == Kind.PERSON
        ? new RuleBroken("persons-only", "“" + item.name() + "”由个人办理，请先切换为“本人办事”再申请")
        : new RuleBroken("firms-only", "“" + item.name() + "”由企业等单位办理，请先选择“代表企业办事”再申请");
  }

  private static String object(Application a) {
    return "application:" + a.number();
  }

  private static NotFound missing() {
    return new NotFound("没有找到这份申请，它可能已被删除，或者不属于您；请到“我的办件”里看看");
  }
}
