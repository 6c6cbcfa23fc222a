package yingke.capability.license;

import java.util.Optional;
import org.springframework.stereotype.Component;
import yingke.kernel.crypto.Masks;
import yingke.kernel.identity.SubjectRef;

/** Licenses as strangers see them. */
@Component
public class PublicLicenses {
  private final LicenseStore store;
  private final LicenseTypes types;
  private final LicenseViews views;
  private final StepStore steps;

  PublicLicenses(LicenseStore store, LicenseTypes types, LicenseViews views, StepStore steps) {
    this.store = store;
    this.types = types;
    this.views = views;
    this.steps = steps;
  }

  /** By the code in the QR code. */
  public Optional<PublicLicense> find(String code) {
    return store.findByCode(code).map(this::shown);
  }

  /** By the SM3 of the file. */
  public Optional<PublicLicense> findByContent(String sm3) {
    return store.findByContent(sm3).map(this::shown);
  }

  private PublicLicense shown(StoredLicense license) {
    var state = license.state(views.today());
    var name = types.get(license.type()).name();
    boolean person = license.subject().kind() == SubjectRef.Kind.PERSON;
    return new PublicLicense(
        name,
        license.identifier(),
        license.number(),
        license.version(),
        person ? Masks.name(license.holderName()) : license.holderName(),
        license.departmentName(),
        license.validFrom(),
        license.validUntil(),
        license.issuedAt(),
        state,
        state.title(),
        license.endedAt(),
        sentence(name, license.departmentName(), state),
        steps.list(license.id()).stream().map(PublicLicenses::shown).toList());
  }

  private static PublicLicense.Step shown(LicenseStep step) {
    return new PublicLicense.Step(
        step.kind().title(), step.title(), step.basis(), step.at(), step.until());
  }

  private static String sentence(String name, String organ, LicenseState state) {
    var issued = "这份《%s》由%s签发，".formatted(name, organ);
    return switch (state) {
      case VALID -> issued + "目前有效";
      case EXPIRED -> issued + "已过有效期，不能再使用";
      case REPLACED -> issued + "内容已变更并换发新版本，请持证人出示新的证照";
      case CANCELED -> issued + "已注销，不能再使用";
      case SUSPENDED -> issued + "暂扣期间，现在不能使用";
      case WITHDRAWN -> issued + "已被撤回，不能再使用";
      case FORFEITED -> issued + "已被吊销，不能再使用";
      case REVOKED -> issued + "已被撤销，不能再使用";
    };
  }
}
