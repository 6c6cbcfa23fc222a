package yingke.capability.seal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.seal.SealStore.StoredSeal;
import yingke.capability.seal.seals.StepStore;
import yingke.capability.seal.seals.StepStore.NewStep;
import yingke.capability.seal.sources.DistrictMint;
import yingke.capability.seal.sources.SealSource;
import yingke.capability.seal.sources.SealSource.Delivery;
import yingke.capability.seal.structure.ElectronicSeal;
import yingke.capability.seal.trust.Trust;
import yingke.capability.seal.verification.SealPast;
import yingke.kernel.crypto.Credential;
import yingke.kernel.crypto.Keystore;
import yingke.kernel.crypto.Sm2;
import yingke.kernel.organization.Department;
import yingke.kernel.organization.Organization;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.RuleBroken;
import yingke.kernel.web.Unavailable;

/** The seals of the departments. */
@Component
public class Seals {
  private static final byte[] PROOF = "yingke".getBytes(StandardCharsets.UTF_8);

  private final SealStore store;
  private final StepStore steps;
  private final Keystore keys;
  private final Trust trust;
  private final Organization organization;
  private final ObjectProvider<DistrictMint> mint;
  private final Clock clock;

  Seals(
      SealStore store,
      StepStore steps,
      Keystore keys,
      Trust trust,
      Organization organization,
      ObjectProvider<DistrictMint> mint,
      Clock clock) {
    this.store = store;
    this.steps = steps;
    this.keys = keys;
    this.trust = trust;
    this.organization = organization;
    this.mint = mint;
    this.clock = clock;
  }

  /** A seal with what it takes to use it. */
  record Ready(StoredSeal row, ElectronicSeal seal, Credential user) {}

  /**
   * The seal in force. In the demonstration one that a department does not have yet is made.
   *
   * @throws NotFound when the department has none of that kind
   * @throws RuleBroken when it is frozen, or out of its time
   */
  @Transactional
  public SealView get(String department, SealKind kind) {
    return view(inForce(department, kind), clock.instant());
  }

  boolean missing(String department, SealKind kind) {
    return store.find(department, kind).isEmpty();
  }

  @Transactional
  Ready ready(String department, SealKind kind) {
    return withKey(inForce(department, kind));
  }

  /** One particular seal, if it may be used now. */
  Ready ready(UUID id) {
    var row = store.find(id).orElseThrow(() -> new NotFound("没有找到该印章"));
    SealRules.obstacle(row, clock.instant())
        .ifPresent(broken -> {
          throw broken;
        });
    return withKey(row);
  }

  /** Why a seal cannot be used now, as a sentence; empty when it can. */
  public Optional<String> obstacle(UUID id) {
    return store
        .find(id)
        .map(row -> SealRules.obstacle(row, clock.instant()).map(RuleBroken::getMessage))
        .orElseGet(() -> Optional.of("印章还没有制作，不能签章"));
  }

  private Ready withKey(StoredSeal row) {
    var user =
        keys.find(keyName(row.id(), row.edition()))
            .orElseThrow(() ->
                new Unavailable(
                    "seal-key-missing",
                    "“" + row.name() + "”的密钥不在本机，不能签章，请联系系统管理员恢复密钥",
                    new IllegalStateException("no key " + keyName(row.id(), row.edition()))));
    return new Ready(row, ElectronicSeal.read(row.structure()), user);
  }

  private StoredSeal inForce(String department, SealKind kind) {
    var seal = store.find(department, kind).orElseGet(() -> made(department, kind));
    SealRules.obstacle(seal, clock.instant())
        .ifPresent(broken -> {
          throw broken;
        });
    return seal;
  }

  private StoredSeal made(String department, SealKind kind) {
    var source = mint.getIfAvailable();
    var organ = organization.department(department);
    if (source == null || !kind.automatic() || store.onItsWay(department, kind))
      throw new NotFound(organ.name() + "没有可用的" + kind.title() + "，请印章管理员先申请或导入印章");
    store.queue(department + ":" + kind);
    return store
        .find(department, kind)
        .orElseGet(() ->
            keep(
                UUID.randomUUID(),
                source,
                source.deliver(organ, kind),
                organ,
                kind,
                "system:seal"));
  }

  /**
   * Takes a seal over, in place of one that was revoked before, or finds the one that the same act
   * took: the act is its id.
   *
   * @throws BadInput when it is not a valid seal of the department, or its key does not fit
   * @throws RuleBroken when the department still has one of that kind
   */
  @Transactional
  public SealView take(
      UUID act, SealSource source, Department department, SealKind kind, String by) {
    var delivery = source.deliver(department, kind);
    SealRules.require(delivery, department, trust.believed(), clock.instant());
    requireKey(delivery.user());
    store.queue(department.id() + ":" + kind);
    var earlier = store.find(act);
    if (earlier.isPresent()) return view(earlier.get(), clock.instant());
    if (store.find(department.id(), kind).isPresent() || store.onItsWay(department.id(), kind))
      throw new RuleBroken(
          "seal-exists", department.name() + "已有" + kind.title() + "，请先撤销旧印章再导入新印章");
    if (store.findNumbered(delivery.seal().id()).isPresent())
      throw new RuleBroken("seal-revoked", "这枚印章已经撤销，不能再次导入");
    return view(keep(act, source, delivery, department, kind, by), clock.instant());
  }

  private StoredSeal keep(
      UUID id,
      SealSource source,
      Delivery delivery,
      Department department,
      SealKind kind,
      String by) {
    var seal = delivery.seal();
    var row =
        new StoredSeal(
            id,
            department.id(),
            kind,
            seal.name(),
            seal.id(),
            seal.encoded(),
            source.id(),
            "ACTIVE",
            seal.from(),
            seal.until(),
            clock.instant(),
            by,
            1,
            0);
    keys.keep(keyName(id, 1), delivery.user()); // a key without a row does no harm
    store.insert(row);
    steps.insert(
        NewStep.first(
            id,
            SealAct.TAKE,
            source.id().equals("MADE") ? "演示环境自动制作" : "从国家政务服务平台统一电子印章系统导入",
            by,
            clock.instant()));
    return row;
  }

  static void requireKey(Credential user) {
    var signature = Sm2.sign(user.key(), PROOF);
    if (!Sm2.verify(user.certificate().getPublicKey(), PROOF, signature))
      throw new BadInput("key-foreign", "credential", "密钥与证书不是一对，请核对密钥文件");
  }

  /** All that is known here of the seal of a number, also of one that was renewed since. */
  SealPast past(String number) {
    return store
        .findNumbered(number)
        .map(found -> new SealPast(steps.turns(found.id()), found.replacedAt()))
        .orElse(SealPast.UNKNOWN);
  }

  /** Each edition has a key of its own; the first one's name is the older way to write it. */
  static String keyName(UUID seal, int edition) {
    return "seal-" + seal + (edition == 1 ? "" : "-" + edition);
  }

  static SealView view(StoredSeal row, Instant now) {
    return new SealView(
        row.id(),
        row.department(),
        row.kind(),
        row.name(),
        row.number(),
        SealState.valueOf(row.state()).at(now, row.validUntil()).name(),
        row.source(),
        row.validFrom(),
        row.validUntil());
  }
}
