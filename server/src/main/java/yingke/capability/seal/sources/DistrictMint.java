package yingke.capability.seal.sources;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import yingke.capability.seal.SealKind;
import yingke.capability.seal.structure.ElectronicSeal;
import yingke.capability.seal.structure.ElectronicSeal.Engraving;
import yingke.capability.seal.trust.Trust;
import yingke.kernel.crypto.CertificateAuthority;
import yingke.kernel.crypto.Credential;
import yingke.kernel.crypto.Keystore;
import yingke.kernel.organization.Department;

/**
 * Makes seals for the demonstration district under a root of its own. Its seals have no legal
 * effect and say so on their face; in production there is no mint.
 */
@Component
@ConditionalOnProperty(name = "yingke.mode", havingValue = "demo")
public class DistrictMint implements SealSource {
  private static final String ROOT = "seal-demo-root";
  private static final String MAKER = "seal-demo-maker";
  private static final Duration ROOT_LIFE = Duration.ofDays(3650);
  private static final Duration SEAL_LIFE = Duration.ofDays(1095);

  /** The invented cases have a past, and what was handed out in it was sealed then. */
  private static final Duration BACKDATED = Duration.ofDays(60);

  private final Keystore keys;
  private final Trust trust;
  private final Clock clock;

  DistrictMint(Keystore keys, Trust trust, Clock clock) {
    this.keys = keys;
    this.trust = trust;
    this.clock = clock;
  }

  @Override
  public String id() {
    return "MADE";
  }

  @Override
  public Delivery deliver(Department department, SealKind kind) {
    return made(department, kind, name(department, kind), SEAL_LIFE);
  }

  /** As the mint itself, with another name engraved that lasts for another time. */
  public SealSource named(String name, Duration life) {
    return new SealSource() {
      @Override
      public String id() {
        return DistrictMint.this.id();
      }

      @Override
      public Delivery deliver(Department department, SealKind kind) {
        return made(department, kind, name, life);
      }
    };
  }

  /** As the mint itself, with another name engraved. */
  public SealSource named(String name) {
    return named(name, SEAL_LIFE);
  }

  private Delivery made(Department department, SealKind kind, String name, Duration life) {
    var from = from();
    var until = clock.instant().plus(life);
    var user =
        authority()
            .issue("C=CN,O=%s,CN=%s（演示）".formatted(department.name(), kind.title()), from, until);
    var engraving =
        new Engraving(
            "DEMO-%s-%s-%s"
                .formatted(
                    department.uscc(),
                    kind.name().toLowerCase(Locale.ROOT),
                    UUID.randomUUID().toString().substring(0, 8)),
            name,
            SealPicture.png(department.name(), kind),
            SealPicture.SIZE,
            from,
            until);
    var seal =
        ElectronicSeal.make(engraving, List.of(user.certificate()), maker(), clock.instant());
    return new Delivery(seal, user);
  }

  private static String name(Department department, SealKind kind) {
    return kind == SealKind.OFFICIAL ? department.name() : department.name() + kind.title();
  }

  /** The root of the demonstration; believed as soon as it is there. */
  public CertificateAuthority authority() {
    var root =
        keys.findOrMake(
            ROOT,
            () ->
                CertificateAuthority.found(
                        "C=CN,O=Yingke,CN=黄山区电子印章演示根证书", from(), from().plus(ROOT_LIFE))
                    .credential());
    trust.believe(root.certificate(), "system:seal");
    return CertificateAuthority.of(root);
  }

  private Credential maker() {
    return keys.findOrMake(
        MAKER,
        () -> authority().issue("C=CN,O=Yingke,CN=黄山区演示制章者", from(), from().plus(ROOT_LIFE)));
  }

  private Instant from() {
    return clock.instant().minus(BACKDATED);
  }
}
