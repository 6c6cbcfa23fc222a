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
import yingke.capability.seal.sources.DistrictMint;
import yingke.capability.seal.sources.SealSource;
import yingke.capability.seal.sources.SealSource.Delivery;
import yingke.capability.seal.structure.ElectronicSeal;
import yingke.capability.seal.trust.Trust;
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
  private final Keystore keys;
  private final Trust trust;
  private final Organization organization;
  private final ObjectProvider<DistrictMint> mint;
  private final Clock clock;

  Seals(
      SealStore store,
      Keystore keys,
      Trust trust,
      Organization organization,
      ObjectProvider<DistrictMint> mint,
      Clock clock) {
    this.store = store;
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
    var row = inForce(department, kind);
    var user =
        keys.find(keyName(row.id()))
            .orElseThrow(() ->
                new Unavailable(
                    "seal-key-missing",
                    "“" + row.name() + "”的密钥不在本机，不能签章，请联系系统管理员恢复密钥",
                    new IllegalStateException("no key " + keyName(row.id()))));
    return new Ready(row, ElectronicSeal.read(row.structure()), user);
  }

  private StoredSeal inForce(String department, SealKind kind) {
    var seal = store.find(department, kind).orElseGet(() -> made(department, kind));
    if (seal.state().equals("FROZEN"))
      throw new RuleBroken("seal-frozen", "“" + seal.name() + "”已停用，不能签章，请联系印章管理员");
    var now = clock.instant();
    if (now.isBefore(seal.validFrom()) || now.isAfter(seal.validUntil()))
      throw new RuleBroken("seal-expired", "“" + seal.name() + "”不在有效期内，请更换印章后再签章");
    return seal;
  }

  private StoredSeal made(String department, SealKind kind) {
    var source = mint.getIfAvailable();
    var organ = organization.department(department);
    if (source == null) throw new NotFound(organ.name() + "没有可用的" + kind.title() + "，请印章管理员先导入印章");
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
    if (store.find(department.id(), kind).isPresent())
      throw new RuleBroken(
          "seal-exists", department.name() + "已有" + kind.title() + "，请先撤销旧印章再导入新印章");
    if (store.findRevoked(delivery.seal().id()).isPresent())
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
            0);
    keys.keep(keyName(row.id()), delivery.user()); // a key without a row does no harm
    store.insert(row);
    return row;
  }

  private static void requireKey(Credential user) {
    var signature = Sm2.sign(user.key(), PROOF);
    if (!Sm2.verify(user.certificate().getPublicKey(), PROOF, signature))
      throw new BadInput("key-foreign", "credential", "密钥与证书不是一对，请核对密钥文件");
  }

  /** What is known here against a seal at a moment, as a sentence. */
  Optional<String> problem(String number, Instant at) {
    return store
        .findRevoked(number)
        .filter(revoked -> !revoked.revokedAt().isAfter(at))
        .map(revoked -> "签章时印章已被撤销");
  }

  private static String keyName(UUID seal) {
    return "seal-" + seal;
  }

  static SealView view(StoredSeal row, Instant now) {
    return new SealView(
        row.id(),
        row.department(),
        row.kind(),
        row.name(),
        row.number(),
        now.isAfter(row.validUntil()) ? "EXPIRED" : row.state(),
        row.source(),
        row.validFrom(),
        row.validUntil());
  }
}
