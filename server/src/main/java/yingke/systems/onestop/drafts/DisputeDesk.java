package yingke.systems.onestop.drafts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.registry.Corrections;
import yingke.capability.registry.EntityAttribute;
import yingke.capability.registry.PersonAttribute;
import yingke.kernel.audit.Audit;
import yingke.kernel.files.Files;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.RuleBroken;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.ApplicationStore;
import yingke.systems.onestop.applications.Content.Held;
import yingke.systems.onestop.applications.Dispute;
import yingke.systems.onestop.applications.DisputeStore;
import yingke.systems.onestop.items.Items;
import yingke.systems.onestop.items.ServiceItem;

/**
 * A prefilled fact is wrong: the applicant says what is right and goes on, and its source is told
 * (校核纠错, 《政务数据共享条例》).
 */
@Service
class DisputeDesk {
  private static final String FIRM_ADVICE =
      "企业登记信息以登记机关为准：请同时向黄山区市场监督管理局申请变更登记。您可以按正确的内容继续申请，工作人员会核对您的说明和证明。";
  private static final String TOLD = "已经转给数据来源部门核实，您可以继续申请；结果在“我的信息”里能看到。";

  private final ApplicationStore applications;
  private final DisputeStore disputes;
  private final Items items;
  private final Corrections corrections;
  private final Files files;
  private final Audit audit;
  private final Clock clock;

  DisputeDesk(
      ApplicationStore applications,
      DisputeStore disputes,
      Items items,
      Corrections corrections,
      Files files,
      Audit audit,
      Clock clock) {
    this.applications = applications;
    this.disputes = disputes;
    this.items = items;
    this.corrections = corrections;
    this.files = files;
    this.audit = audit;
    this.clock = clock;
  }

  /** The same command sent twice disputes once. */
  @PreAuthorize("hasAuthority('onestop.application.own')")
  @Transactional
  Application open(UUID id, CommandId command, OpenDispute asked) {
    var draft = lock(id);
    draft.requireDraft();
    var item = items.at(draft.item(), draft.itemVersion());
    var fact = draft.content().held().get(asked.field());
    if (fact == null || !draft.content().isFact(item.form(), asked.field()))
      throw new BadInput("field-not-prefilled", "field", "这一项不是系统替您填的，直接修改就可以");
    if (fact.claimed() != null) return again(draft, command, item, asked);
    var claimed = asked.claimed().strip();
    var told = told(item, fact, command, asked, claimed);
    if (asked.file() != null) files.getOwn(asked.file());
    disputes.insert(
        new Dispute(
            UUID.randomUUID(),
            command.value(),
            id,
            asked.field(),
            fact.value(),
            claimed,
            asked.explanation().strip(),
            asked.file(),
            told.correction(),
            told.advice(),
            clock.instant()));
    applications.saveDraft(
        id, draft.version(), draft.content().disputed(asked.field(), claimed), clock.instant());
    audit.record(
        "onestop.application.own",
        "application:" + draft.number(),
        Map.of("act", "dispute", "field", asked.field()));
    return applications.findOwn(id, Callers.current()).orElseThrow(DisputeDesk::missing);
  }

  /** What became of it at the source. */
  private record Told(@Nullable UUID correction, String advice) {}

  private Told told(
      ServiceItem item, Held fact, CommandId command, OpenDispute asked, String claimed) {
    var source =
        String.valueOf(item.form().field(asked.field()).orElseThrow().prefill())
            .replaceFirst("^declarant", "person");
    var why = asked.explanation().strip() + "（办理“" + item.name() + "”时提出）";
    var ofFirm = firmAttribute(source);
    if (ofFirm != null) {
      refuse(ofFirm.problem(claimed));
      return new Told(corrections.openForFirm(command.value(), ofFirm, claimed, why), TOLD);
    }
    var attribute = attribute(source);
    if (attribute == null) return new Told(null, FIRM_ADVICE);
    var problem = attribute.problem(claimed, LocalDate.now(clock));
    if (attribute == PersonAttribute.ID_NUMBER || attribute == PersonAttribute.DIVISION)
      return new Told(null, problem.orElseThrow() + "。您可以按正确的内容继续申请，工作人员会核对您的说明和证明。");
    refuse(problem);
    if (!Callers.current().subject().id().equals(fact.subject()))
      return new Told(null, "请信息本人登录后到“我的信息”里申请更正；您可以按正确的内容继续申请。");
    return new Told(corrections.open(command.value(), attribute, claimed, why), TOLD);
  }

  private static void refuse(Optional<String> problem) {
    problem.ifPresent(sentence -> {
      throw new BadInput("claim-invalid", "claimed", sentence);
    });
  }

  /** Which attribute of the legal-entity library a form's source is; null for others. */
  private static @Nullable EntityAttribute firmAttribute(String source) {
    return switch (source) {
      case "entity.name" -> EntityAttribute.ENTITY_NAME;
      case "entity.representative" -> EntityAttribute.REPRESENTATIVE;
      case "entity.address" -> EntityAttribute.ENTITY_ADDRESS;
      default -> null;
    };
  }

  /** Which attribute of the population library a form's source is; null for a firm's data. */
  private static @Nullable PersonAttribute attribute(String source) {
    return switch (source) {
      case "person.name" -> PersonAttribute.NAME;
      case "person.idNumber", "entity.representativeIdNumber" -> PersonAttribute.ID_NUMBER;
      case "person.birthDate" -> PersonAttribute.BIRTH_DATE;
      case "person.division" -> PersonAttribute.DIVISION;
      case "person.address" -> PersonAttribute.ADDRESS;
      case "person.phone" -> PersonAttribute.PHONE;
      default -> null;
    };
  }

  private Application again(
      Application draft, CommandId command, ServiceItem item, OpenDispute asked) {
    var same =
        disputes.ofApplication(draft.id()).stream()
            .anyMatch(dispute -> dispute.command().equals(command.value()));
    if (same) return draft;
    throw new RuleBroken(
        "already-disputed",
        "您已经对“" + item.form().title(asked.field()) + "”提出过异议，请等待核实；需要更改说法的，请删除草稿后重新填写");
  }

  private Application lock(UUID id) {
    return applications.lockOwn(id, Callers.current()).orElseThrow(DisputeDesk::missing);
  }

  private static NotFound missing() {
    return new NotFound("没有找到这份申请，它可能已被删除，或者不属于您；请到“我的办件”里看看");
  }
}
