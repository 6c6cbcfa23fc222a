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
    int pages) {

  /** As of a day: nobody has to touch a license for it to expire. */
  LicenseState state(LocalDate day) {
    var stored = LicenseState.valueOf(state);
    boolean over = validUntil != null && validUntil.isBefore(day);
    return stored == LicenseState.VALID && over ? LicenseState.EXPIRED : stored;
  }

  SubjectRef subject() {
    return SubjectRef.parse(holder);
  }

  void requireValid() {
    if (!state.equals("VALID"))
      throw new RuleBroken(
          "license-ended", "该证照已" + LicenseState.valueOf(state).title() + "，不能再次变更");
  }
}
