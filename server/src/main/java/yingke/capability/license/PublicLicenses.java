package yingke.capability.license;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.capability.license.CopyView.CopyState;
import yingke.kernel.crypto.Masks;
import yingke.kernel.identity.SubjectRef;

/** Licenses as strangers see them. */
@Component
public class PublicLicenses {
  private static final String WAITING = "有效期已满，持证人按时申请了延续，机关还没有作出决定，依法视为准予延续（行政许可法第五十条），目前有效";

  private final LicenseStore store;
  private final LicenseTypes types;
  private final LicenseViews views;
  private final StepStore steps;
  private final CopyStore copies;

  PublicLicenses(
      LicenseStore store,
      LicenseTypes types,
      LicenseViews views,
      StepStore steps,
      CopyStore copies) {
    this.store = store;
    this.copies = copies;
    this.types = types;
    this.views = views;
    this.steps = steps;
  }

  /** By the code in the QR code. */
  public Optional<PublicLicense> find(String code) {
    return store
        .findByCode(code)
        .map(license -> shown(license, null))
        .or(() -> copies.findByCode(code).map(this::shown));
  }

  /** By the SM3 of the file. */
  public Optional<PublicLicense> findByContent(String sm3) {
    return store
        .findByContent(sm3)
        .map(license -> shown(license, null))
        .or(() -> copies.findByContent(sm3).map(this::shown));
  }

  private PublicLicense shown(StoredCopy copy) {
    return shown(store.find(copy.license()).orElseThrow(), copy);
  }

  private PublicLicense shown(StoredLicense license, @Nullable StoredCopy copy) {
    var state = license.state(views.today());
    var name = types.get(license.type()).name();
    boolean waiting = state == LicenseState.VALID && license.isOver(views.today());
    var sentence =
        waiting
            ? "这份《%s》由%s签发，%s".formatted(name, license.departmentName(), WAITING)
            : sentence(name, license.departmentName(), state);
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
        copy == null ? sentence : sentence(copy, sentence),
        steps.list(license.id()).stream().map(PublicLicenses::shown).toList(),
        waiting,
        state == LicenseState.VALID && (copy == null || copyState(copy) == CopyState.VALID),
        copy == null ? null : shownCopy(copy));
  }

  private PublicLicense.Copy shownCopy(StoredCopy copy) {
    return new PublicLicense.Copy(
        copy.purpose(), copy.recipient(), copy.validUntil(), copy.madeAt(), copyState(copy));
  }

  private CopyState copyState(StoredCopy copy) {
    return copy.state(views.today());
  }

  /** For what the copy is comes first: whoever checks it compares it with what they want it for. */
  private String sentence(StoredCopy copy, String license) {
    return switch (copyState(copy)) {
      case VALID ->
          "这是加注件，仅用于%s，提供给%s，有效至%s。%s"
              .formatted(
                  copy.purpose(),
                  copy.recipient(),
                  LicensePage.chinese(copy.validUntil()),
                  license);
      case OVER ->
          "这份加注件的期限到%s为止，已经过了，不能再使用；请持证人出示证照或者新的加注件"
              .formatted(LicensePage.chinese(copy.validUntil()));
      case TAKEN_BACK -> "这份加注件已被持证人作废，不能再使用；请持证人出示证照或者新的加注件";
    };
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
