package yingke.capability.registry.firms;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.registry.Attribute;
import yingke.capability.registry.BaseLibraries;
import yingke.capability.registry.LegalEntity;
import yingke.capability.registry.Person;
import yingke.capability.registry.Purpose;
import yingke.capability.registry.Registry;
import yingke.kernel.audit.Audit;
import yingke.kernel.crypto.CreditCode;
import yingke.kernel.crypto.IdNumber;
import yingke.kernel.division.Divisions;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.RuleBroken;

/**
 * The registration authority enters firms. A credit code of the wrong shape is refused; one whose
 * check character differs exists (early pilot areas) and is accepted with a reason and a flag.
 */
@Service
class FirmDesk {
  private static final String SOURCE = "market";
  private static final String PURPOSE = "registration:";

  private final Registry registry;
  private final BaseLibraries libraries;
  private final Divisions divisions;
  private final Audit audit;
  private final Clock clock;

  FirmDesk(
      Registry registry, BaseLibraries libraries, Divisions divisions, Audit audit, Clock clock) {
    this.registry = registry;
    this.libraries = libraries;
    this.divisions = divisions;
    this.audit = audit;
    this.clock = clock;
  }

  /** The same command sent twice enters the firm once: the command is its id. */
  @PreAuthorize("hasAuthority('registry.legal-entity.register')")
  @Transactional
  UUID register(CommandId command, RegisterFirm firm) {
    var id = command.value();
    var caller = Callers.current();
    if (caller.seats().stream().noneMatch(seat -> seat.department().equals(SOURCE)))
      throw new RuleBroken("foreign-department", "法人登记信息由市场监管部门录入，请联系市场监管部门");
    var uscc = CreditCode.normalized(firm.uscc());
    boolean flagged = check(uscc, firm.overrideReason());
    if (divisions.find(firm.division()).isEmpty())
      throw new BadInput("division-unknown", "division", "没有这个行政区划，请从列表中选择");
    var purpose = new Purpose("department:" + SOURCE, PURPOSE + uscc);
    if (registry.findLegalEntity(id.toString(), purpose).isPresent()) return id;
    if (registry.findLegalEntityByCode(uscc, purpose).isPresent()) throw duplicate(uscc);
    var entity = entity(id, uscc, flagged, firm, representative(firm, purpose));
    try {
      libraries.putLegalEntities(List.of(entity));
    } catch (DuplicateKeyException raced) {
      throw duplicate(uscc);
    }
    audit.record(
        "registry.legal-entity.register",
        "legal-entity:" + id,
        flagged ? Map.of("override", entity.overrideReason() + "") : Map.of());
    return id;
  }

  private static RuleBroken duplicate(String uscc) {
    return new RuleBroken("already-registered", "统一社会信用代码 " + uscc + " 已登记，请查询后核对");
  }

  private static boolean check(String uscc, @Nullable String reason) {
    CreditCode.problem(uscc)
        .ifPresent(problem -> {
          throw new BadInput("credit-code-invalid", "uscc", problem);
        });
    if (!CreditCode.checkFails(uscc)) return false;
    if (reason == null || reason.isBlank())
      throw new RuleBroken("credit-code-check", "统一社会信用代码的校验位与标准算法不符，请核对营业执照；确认无误的，写明理由后可以继续");
    return true;
  }

  private @Nullable Person representative(RegisterFirm firm, Purpose purpose) {
    var number = firm.representativeIdNumber();
    if (number == null || number.isBlank()) return null;
    IdNumber.problem(number, LocalDate.now(clock))
        .ifPresent(problem -> {
          throw new BadInput("id-number-invalid", "representativeIdNumber", problem);
        });
    var person = registry.findPersonByIdNumber(number, purpose).orElse(null);
    if (person != null && !person.name().value().equals(firm.representativeName().strip()))
      throw new BadInput("name-differs", "representativeName", "姓名与人口库中该身份号码的登记不一致，请核对");
    return person;
  }

  private LegalEntity entity(
      UUID id, String uscc, boolean flagged, RegisterFirm f, @Nullable Person representative) {
    return new LegalEntity(
        id.toString(),
        of(uscc),
        of(f.name().strip()),
        of(f.kind()),
        representative == null ? null : representative.id(),
        of(f.representativeName().strip()),
        of(f.division()),
        of(f.address().strip()),
        of(f.businessScope().strip()),
        f.capitalFen() == null ? null : of(f.capitalFen()),
        of(f.established()),
        of(LegalEntity.Status.OPEN),
        f.phone() == null ? null : of(f.phone()),
        flagged,
        flagged ? f.overrideReason() : null);
  }

  private <T> Attribute<T> of(T value) {
    return new Attribute<>(value, "", SOURCE, LocalDate.now(clock));
  }
}
