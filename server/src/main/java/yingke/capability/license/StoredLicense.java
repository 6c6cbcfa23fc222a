package yingke.capability.license;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.web.RuleBroken;

/** A license as it is stored; holder code and fields are sealed. */
record StoredLicense(
    UUID id,
    UUID act,
    String type,
    String matter,
    String serial,
    int version,
    String identifier,
    String number,
    String holder,
    String holderName,
    String holderCode,
    String department,
    String departmentName,
    String fields,
    LocalDate validFrom,
    @Nullable LocalDate validUntil,
    Instant issuedAt,
    String state,
    @Nullable Instant endedAt,
    @Nullable String ground,
    String code,
    UUID file,
    String sm3,
    int pages,
    @Nullable Instant suspendedAt,
    @Nullable LocalDate suspendedUntil,
    int revision,
    boolean renewing) {

  /** As of a day: nobody has to touch a license for it to expire or come back. */
  LicenseState state(LocalDate day) {
    var stored = LicenseState.valueOf(state);
    if (stored != LicenseState.VALID) return stored;
    if (isOver(day) && !renewing) return LicenseState.EXPIRED;
    boolean held = suspendedAt != null && (suspendedUntil == null || !suspendedUntil.isBefore(day));
    return held ? LicenseState.SUSPENDED : stored;
  }

  /** Past its last day, whether or not it holds on until a renewal is decided. */
  boolean isOver(LocalDate day) {
    return validUntil != null && validUntil.isBefore(day);
  }

  SubjectRef subject() {
    return SubjectRef.parse(holder);
  }

  /** What was taken away or replaced has nothing left to renew. */
  void requireRenewable(LocalDate day) {
    var now = state(day);
    if (now != LicenseState.VALID && now != LicenseState.EXPIRED && now != LicenseState.SUSPENDED)
      throw new RuleBroken("license-ended", "该证照已%s，不能准予延续；请不予延续并说明理由".formatted(now.title()));
  }

  /** An expired license may be replaced, a suspended one may not: that would give it back. */
  void requireValid(LocalDate day) {
    var now = state(day);
    if (now != LicenseState.VALID && now != LicenseState.EXPIRED)
      throw new RuleBroken("license-ended", "该证照已" + now.title() + "，不能再次变更");
  }
}
