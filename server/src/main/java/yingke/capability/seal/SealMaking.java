package yingke.capability.seal;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.seal.SealStore.Made;
import yingke.capability.seal.SealStore.StoredSeal;
import yingke.capability.seal.sources.DistrictMint;
import yingke.capability.seal.sources.SealSource;
import yingke.capability.seal.structure.ElectronicSeal;
import yingke.capability.seal.trust.Trust;
import yingke.kernel.crypto.Keystore;
import yingke.kernel.organization.Department;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.RuleBroken;
import yingke.kernel.web.Stale;

/** Makes what was approved, and renews it: key pair, certificate and seal, or those of files. */
@Component
public class SealMaking {
  private static final String CHANGED = "印章状态已被他人修改，请刷新后重试";

  private final SealStore store;
  private final Keystore keys;
  private final Trust trust;
  private final ObjectProvider<DistrictMint> mint;
  private final Clock clock;

  SealMaking(
      SealStore store, Keystore keys, Trust trust, ObjectProvider<DistrictMint> mint, Clock clock) {
    this.store = store;
    this.keys = keys;
    this.trust = trust;
    this.mint = mint;
    this.clock = clock;
  }

  /**
   * The demonstration's own mint.
   *
   * @param name what it will engrave
   * @throws RuleBroken in production, where seals come as files
   */
  public SealSource mint(String name) {
    return Optional.ofNullable(mint.getIfAvailable())
        .map(found -> found.named(name))
        .orElseThrow(() ->
            new RuleBroken(
                "seal-files-missing", "本系统不自行制作印章，请上传国家政务服务平台统一电子印章系统制作的印章文件（.esl）和密钥文件（.p12）"));
  }

  /**
   * Makes the seal of an approved application; its key is kept in the keystore.
   *
   * @throws BadInput when what was delivered is not the approved seal, or no valid one
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void make(
      UUID id, int version, SealSource source, Department owner, SealKind kind, String name) {
    var delivery = source.deliver(owner, kind);
    var made = accepted(source, delivery, owner, name);
    keys.keep(Seals.keyName(id, 1), delivery.user());
    if (!store.make(id, version, made)) throw new Stale(CHANGED);
  }

  /**
   * A new certificate and seal in the place of the old; documents sealed with the old one are still
   * verified by it. Answers the day until which it now lasts.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Instant renew(UUID id, int version, SealSource source, Department owner) {
    var old =
        store
            .find(id)
            .filter(row -> row.version() == version)
            .orElseThrow(() -> new Stale(CHANGED));
    var delivery = source.deliver(owner, old.kind());
    var made = accepted(source, delivery, owner, old.name());
    requireLonger(old, made);
    keys.keep(Seals.keyName(id, old.edition() + 1), delivery.user());
    if (!store.renew(old, made, clock.instant())) throw new Stale(CHANGED);
    return made.validUntil();
  }

  private Made accepted(
      SealSource source, SealSource.Delivery delivery, Department owner, String name) {
    SealRules.require(delivery, owner, trust.believed(), clock.instant());
    Seals.requireKey(delivery.user());
    var seal = delivery.seal();
    if (!seal.name().equals(name))
      throw new BadInput(
          "seal-name-differs", "seal", "印章刻的是“%s”，批准的是“%s”，请核对".formatted(seal.name(), name));
    return new Made(seal.name(), seal.id(), seal.encoded(), source.id(), seal.from(), seal.until());
  }

  private static void requireLonger(StoredSeal old, Made made) {
    if (!made.validUntil().isAfter(old.validUntil()))
      throw new BadInput("seal-not-longer", "seal", "新印章的有效期没有比原印章更长，请核对上传的文件");
    if (made.number().equals(old.number()))
      throw new BadInput("seal-same", "seal", "上传的就是现在这枚印章，请上传新制作的印章文件");
  }

  /**
   * What stands in files before they are used; they pass the same checks as when they are.
   *
   * @throws BadInput when they could not be used
   */
  public SealPaper look(UUID id, SealSource source, Department owner, SealKind kind, String name) {
    var delivery = source.deliver(owner, kind);
    var made = accepted(source, delivery, owner, name);
    store.find(id).ifPresent(old -> requireLonger(old, made));
    return SealPaper.of(delivery.seal(), delivery.user().certificate());
  }

  /**
   * What stands in the seal that is kept.
   *
   * @throws NotFound when it was not made yet, or its key is not on this machine
   */
  public SealPaper paper(UUID id) {
    var row = store.find(id).orElseThrow(() -> new NotFound("印章还没有制作，没有证书"));
    return keys.find(Seals.keyName(id, row.edition()))
        .map(user -> SealPaper.of(ElectronicSeal.read(row.structure()), user.certificate()))
        .orElseThrow(() -> new NotFound("这枚印章的密钥不在本机，看不到证书"));
  }

  /**
   * The picture of the seal as PNG.
   *
   * @throws NotFound when it was not made yet, or has no such picture
   */
  public byte[] picture(UUID id) {
    return store
        .find(id)
        .map(row -> ElectronicSeal.read(row.structure()))
        .filter(seal -> seal.pictureType().equals("png"))
        .map(ElectronicSeal::picture)
        .orElseThrow(() -> new NotFound("印章还没有制作，没有印模"));
  }
}
