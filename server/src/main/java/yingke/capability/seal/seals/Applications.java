package yingke.capability.seal.seals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yingke.capability.casework.ActOnCase;
import yingke.capability.casework.Casework;
import yingke.capability.casework.OpenCase;
import yingke.capability.seal.SealAct;
import yingke.capability.seal.SealState;
import yingke.capability.seal.seals.LifeStore.NewSeal;
import yingke.capability.seal.seals.StepStore.NewStep;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.organization.Organization;
import yingke.kernel.organization.Staff;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.RuleBroken;

/** Applications for seals, decided as cases of the office that is in charge of seals. */
@Component
class Applications {
  /** How the matter of such a case begins; the seal's id follows. */
  static final String MATTER = "seal.seal:";

  private static final String KEEPER = "seal-keeper";
  private static final Caller SYSTEM = Caller.system("seal");

  private final LifeStore store;
  private final StepStore steps;
  private final SealLimits limits;
  private final Casework casework;
  private final Organization organization;
  private final Clock clock;

  Applications(
      LifeStore store,
      StepStore steps,
      SealLimits limits,
      Casework casework,
      Organization organization,
      Clock clock) {
    this.store = store;
    this.steps = steps;
    this.limits = limits;
    this.casework = casework;
    this.organization = organization;
    this.clock = clock;
  }

  /**
   * Writes the application down and opens its case; the same id again does nothing.
   *
   * @throws BadInput when name or keeper do not fit the organ
   * @throws RuleBroken when it has such a seal, or has asked for one
   */
  void apply(UUID id, ApplyForSeal asked, Caller applicant) {
    if (store.exists(id)) return;
    var organ = organization.department(asked.department());
    asked.requireName(organ);
    var keeper = keeper(asked.department(), asked.keeper());
    var number = "YZ-%d-%04d".formatted(LocalDate.now(clock).getYear(), store.nextNumber());
    var opened = Callers.as(SYSTEM, () -> casework.open(order(id, asked, applicant, number)));
    var seal =
        new NewSeal(
            id,
            asked.department(),
            asked.kind(),
            asked.name(),
            asked.purpose(),
            keeper.id(),
            keeper.name(),
            opened.id(),
            number,
            clock.instant(),
            applicant.account());
    if (!store.insert(seal))
      throw new RuleBroken(
          "seal-exists", organ.name() + "已有" + asked.kind().title() + "或正在申请，请先注销旧印章或等待审批结果");
    steps.insert(
        new NewStep(
            id,
            SealAct.APPLY,
            null,
            SealState.APPLIED,
            asked.purpose(),
            applicant.account(),
            applicant.name(),
            clock.instant()));
  }

  List<Keeper> keepers(String department) {
    return organization.staffIn(department, KEEPER).stream()
        .map(staff -> new Keeper(staff.id(), staff.name()))
        .toList();
  }

  /**
   * @throws BadInput when that member of staff may not keep seals of the organ
   */
  Staff keeper(String department, String id) {
    return organization
        .findStaff(id)
        .filter(staff -> staff.department().equals(department))
        .filter(staff -> staff.posts().contains(KEEPER))
        .orElseThrow(
            () -> new BadInput("keeper-unfit", "keeper", "保管人应是本单位“印章保管”岗位的工作人员，请重新选择或请管理员配置岗位"));
  }

  private OpenCase order(UUID id, ApplyForSeal asked, Caller applicant, String number) {
    var rules = limits.today();
    var office = organization.department(rules.office());
    return new OpenCase(
        id,
        "seal-application",
        MATTER + id,
        number,
        "刻制印章：" + asked.name(),
        applicant.subject(),
        organization.department(asked.department()).name(),
        office.id(),
        office.division(),
        rules.approvalDays(),
        rules.approvalDays(),
        Map.of("department", asked.department(), "kind", asked.kind().name()),
        null);
  }

  /** Ends the case of an application that is taken back. */
  void withdraw(UUID caseId, UUID command, String reason) {
    Callers.as(
        SYSTEM,
        () -> {
          var open = casework.read(caseId);
          if (open.open())
            casework.act(
                new ActOnCase(
                    caseId, open.version(), command, "withdraw", reason, List.of(), Map.of()));
        });
  }
}
