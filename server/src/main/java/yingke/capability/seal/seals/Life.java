package yingke.capability.seal.seals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.capability.seal.SealAct;
import yingke.capability.seal.SealMaking;
import yingke.capability.seal.SealState;
import yingke.capability.seal.seals.LifeStore.Standing;
import yingke.capability.seal.seals.StepStore.NewStep;
import yingke.capability.seal.sources.SealSource;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Callers;
import yingke.kernel.organization.Organization;
import yingke.kernel.organization.Staff;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.RuleBroken;
import yingke.kernel.web.Stale;

/**
 * The steps of a seal's life: each locks the seal, is checked against its state and the version
 * that the caller saw, and is written down and audited. Part of the caller's transaction.
 */
@Component
class Life {
  private final LifeStore store;
  private final StepStore steps;
  private final SealMaking making;
  private final SealLimits limits;
  private final Organization organization;
  private final Audit audit;
  private final Clock clock;

  Life(
      LifeStore store,
      StepStore steps,
      SealMaking making,
      SealLimits limits,
      Organization organization,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.steps = steps;
    this.making = making;
    this.limits = limits;
    this.organization = organization;
    this.audit = audit;
    this.clock = clock;
  }

  /** Who did something: the caller, or the officer whose decision is carried out. */
  record By(String account, String name) {
    static By caller() {
      var caller = Callers.current();
      return new By(caller.account(), caller.name());
    }
  }

  /** The seal, locked, when it is as the caller saw it and its state allows the act. */
  Standing begin(UUID id, int version, SealAct act) {
    var seal = lock(id);
    if (seal.version() != version) throw new Stale("印章状态已被他人修改，请刷新后重试");
    act.next(stateOf(seal));
    return seal;
  }

  Standing lock(UUID id) {
    return store.lock(id).orElseThrow(() -> new NotFound("没有找到该印章，可能不属于您所在的单位"));
  }

  Instant now() {
    return clock.instant();
  }

  SealState stateOf(Standing seal) {
    return seal.state().at(clock.instant(), seal.validUntil());
  }

  /** Freezes, resumes, revokes, decides or takes back. */
  void change(Standing seal, SealAct act, String note, By by) {
    var to = act.next(stateOf(seal));
    boolean reasoned = to == SealState.FROZEN || to == SealState.REVOKED;
    var revokedAt = to == SealState.REVOKED ? clock.instant() : null;
    move(seal, to, reasoned ? note : null, revokedAt);
    written(seal, act, to, note, by);
  }

  void make(Standing seal, @Nullable SealSource files) {
    var organ = organization.department(seal.department());
    var source = files == null ? making.mint(seal.name()) : files;
    making.make(seal.id(), seal.version(), source, organ, seal.kind(), seal.name());
    written(seal, SealAct.MAKE, SealState.MADE, "密钥和证书已生成，印模已制作", By.caller());
  }

  /**
   * @throws RuleBroken when its end is still too far away
   */
  void renew(Standing seal, @Nullable SealSource files) {
    var from = renewableFrom(seal.validUntil());
    if (clock.instant().isBefore(from))
      throw new RuleBroken(
          "seal-renewal-early", "印章到期前 %d 天内才能续期，请届时再办".formatted(limits.today().renewalDays()));
    var organ = organization.department(seal.department());
    var source = files == null ? making.mint(seal.name()) : files;
    making.renew(seal.id(), seal.version(), source, organ);
    written(seal, SealAct.RENEW, SealState.ACTIVE, "已换发新证书，原来签章的文件仍按原证书核验", By.caller());
  }

  /** From when on it can be renewed; the epoch for what was not made yet. */
  Instant renewableFrom(@Nullable Instant until) {
    return until == null
        ? Instant.EPOCH
        : until.minus(Duration.ofDays(limits.today().renewalDays()));
  }

  /**
   * @throws BadInput when the number is none, or another seal has it
   */
  void file(Standing seal, FileSeal filing) {
    int digits = limits.today().filingDigits();
    if (!filing.number().matches("\\d{" + digits + "}"))
      throw new BadInput(
          "filing-number-malformed", "number", "备案编码应为 " + digits + " 位数字，前 6 位是行政区划代码");
    var division = organization.department(seal.department()).division().substring(0, 4);
    if (!filing.number().startsWith(division))
      throw new BadInput(
          "filing-number-foreign", "number", "备案编码应以本市的区划代码 " + division + " 开头，请核对");
    if (filing.filedOn().isAfter(LocalDate.now(clock)))
      throw new BadInput("filing-in-future", "filedOn", "备案日期不能晚于今天");
    if (!store.file(seal.id(), filing))
      throw new BadInput("filing-number-taken", "number", "该备案编码已用于另一枚印章，请核对");
    move(seal, SealState.FILED, null, null);
    written(
        seal,
        SealAct.FILE,
        SealState.FILED,
        "%s备案，编码 %s".formatted(filing.filedWith(), filing.number()),
        By.caller());
  }

  /**
   * @throws RuleBroken when somebody else is to keep it
   */
  void receive(Standing seal) {
    if (!Callers.current().subject().id().equals(seal.keeper()))
      throw new RuleBroken("not-the-keeper", "请由保管人" + seal.keeperName() + "本人签收");
    store.receive(seal.id(), clock.instant());
    move(seal, SealState.ACTIVE, null, null);
    written(seal, SealAct.RECEIVE, SealState.ACTIVE, "保管人已签收，印章启用", By.caller());
  }

  /** Whether the seal is in the caller's hands: its keeper, or an administrator of seals. */
  static boolean inHand(@Nullable String keeper) {
    var caller = Callers.current();
    return keeper == null
        || keeper.equals(caller.subject().id())
        || caller.may(SealAct.MAKE.authority());
  }

  /**
   * @throws RuleBroken when somebody else keeps the seal
   */
  static void requireInHand(Standing seal) {
    if (!inHand(seal.keeper()))
      throw new RuleBroken("not-the-keeper", "这枚印章由" + seal.keeperName() + "保管，请由保管人本人或印章管理员办理");
  }

  /** Somebody else keeps it from now on. */
  void handOver(Standing seal, Staff keeper, By by) {
    var state = SealAct.HAND_OVER.next(stateOf(seal));
    if (!store.handOver(seal.id(), seal.version(), keeper.id(), keeper.name(), clock.instant()))
      throw new Stale("印章状态已被他人修改，请刷新后重试");
    var before = seal.keeperName() == null ? "原来没有登记保管人" : "原由" + seal.keeperName() + "保管";
    written(seal, SealAct.HAND_OVER, state, before + "，改由" + keeper.name() + "保管", by);
  }

  private void move(
      Standing seal, SealState to, @Nullable String reason, @Nullable Instant revokedAt) {
    if (!store.move(seal.id(), seal.version(), to, reason, revokedAt))
      throw new Stale("印章状态已被他人修改，请刷新后重试");
  }

  private void written(Standing seal, SealAct act, SealState to, String note, By by) {
    steps.insert(
        new NewStep(
            seal.id(), act, stateOf(seal), to, note, by.account(), by.name(), clock.instant()));
    boolean decided = act == SealAct.HAND_OVER || !act.authority().startsWith("seal.");
    var operation = decided ? "seal.seal.decide" : act.authority();
    audit.record(
        operation,
        "seal:" + seal.id(),
        Map.of("act", act.name(), "state", to.name(), "note", note));
  }
}
