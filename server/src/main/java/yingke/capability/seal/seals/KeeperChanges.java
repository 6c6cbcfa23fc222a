package yingke.capability.seal.seals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yingke.capability.casework.Casework;
import yingke.capability.casework.OpenCase;
import yingke.capability.seal.seals.KeeperStore.NewChange;
import yingke.capability.seal.seals.LifeStore.Standing;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.organization.Organization;
import yingke.kernel.organization.Staff;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.RuleBroken;

/** Applications to change the keeper of a seal, decided as cases of the seal's own organ. */
@Component
class KeeperChanges {
  /** How the matter of such a case begins; the application's id follows. */
  static final String MATTER = "seal.keeper:";

  private static final Caller SYSTEM = Caller.system("seal");

  private final KeeperStore store;
  private final LifeStore seals;
  private final Applications applications;
  private final SealLimits limits;
  private final Casework casework;
  private final Organization organization;
  private final Clock clock;

  KeeperChanges(
      KeeperStore store,
      LifeStore seals,
      Applications applications,
      SealLimits limits,
      Casework casework,
      Organization organization,
      Clock clock) {
    this.store = store;
    this.seals = seals;
    this.applications = applications;
    this.limits = limits;
    this.casework = casework;
    this.organization = organization;
    this.clock = clock;
  }

  /**
   * Writes the application down and opens its case.
   *
   * @throws BadInput when the new keeper cannot keep it
   * @throws RuleBroken when another change of this seal waits for its decision
   */
  void ask(UUID id, Standing seal, ChangeKeeper asked, Caller asker) {
    var keeper = applications.keeper(seal.department(), asked.keeper());
    if (keeper.id().equals(seal.keeper()))
      throw new BadInput("keeper-same", "keeper", keeper.name() + "现在就是保管人，请选择另一位");
    var number = "YB-%d-%04d".formatted(LocalDate.now(clock).getYear(), seals.nextNumber());
    var opened = Callers.as(SYSTEM, () -> casework.open(order(id, seal, keeper, asker, number)));
    var change =
        new NewChange(
            id,
            seal.id(),
            seal.keeper(),
            seal.keeperName(),
            keeper.id(),
            keeper.name(),
            asked.reason(),
            opened.id(),
            number,
            asker.account(),
            asker.name(),
            clock.instant());
    if (!store.insert(change))
      throw new RuleBroken("keeper-change-open", "这枚印章已有一件变更保管人的申请在审批，请等审批结果");
  }

  private OpenCase order(UUID id, Standing seal, Staff keeper, Caller asker, String number) {
    int days = limits.today().useDays();
    return new OpenCase(
        id,
        "seal-keeper",
        MATTER + id,
        number,
        "变更印章保管人：" + seal.name() + "，改由" + keeper.name() + "保管",
        asker.subject(),
        asker.name(),
        seal.department(),
        organization.department(seal.department()).division(),
        days,
        days,
        Map.of("seal", seal.id().toString()),
        null);
  }
}
