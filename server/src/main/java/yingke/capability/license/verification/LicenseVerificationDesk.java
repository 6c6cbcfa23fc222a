package yingke.capability.license.verification;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.core.io.InputStreamSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.license.PublicLicense;
import yingke.capability.license.PublicLicenses;
import yingke.capability.seal.SealVerification;
import yingke.capability.seal.Verification;
import yingke.kernel.audit.Audit;
import yingke.kernel.crypto.Sm3;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.Pace;

/** Lets anybody check a license by its code or its file; nothing of a file is kept. */
@Service
@PreAuthorize("permitAll()")
class LicenseVerificationDesk {
  private static final Duration SPAN = Duration.ofMinutes(1);
  private static final int CODES = 30;
  private static final int FILES = 20;
  private static final String TOO_OFTEN = "核验过于频繁，请稍等一会儿再试";
  private static final String VERIFY = "license.license.verify";

  private final PublicLicenses licenses;
  private final SealVerification seals;
  private final Audit audit;
  private final Pace codes;
  private final Pace files;

  LicenseVerificationDesk(
      PublicLicenses licenses, SealVerification seals, Audit audit, Clock clock) {
    this.licenses = licenses;
    this.seals = seals;
    this.audit = audit;
    this.codes = new Pace(CODES, SPAN, clock);
    this.files = new Pace(FILES, SPAN, clock);
  }

  /**
   * @throws NotFound when no license has the code
   */
  @Transactional
  PublicLicense byCode(String code, String asker) {
    codes.step(asker, TOO_OFTEN);
    var found =
        licenses.find(code).orElseThrow(() -> new NotFound("没有找到对应的证照，请核对二维码或链接是否完整；仍查不到的，请勿采信"));
    audit.record(
        VERIFY, "license:" + found.identifier(), Map.of("by", "code", "state", found.stateTitle()));
    return found;
  }

  FileVerification byFile(InputStreamSource ofd, String asker) throws IOException {
    files.step(asker, TOO_OFTEN);
    var license = licenses.findByContent(sm3(ofd)).orElse(null);
    var found = FileVerification.of(sealOf(ofd), license);
    audit.record(
        VERIFY,
        license == null ? "license:unknown" : "license:" + license.identifier(),
        Map.of("by", "file", "valid", String.valueOf(found.valid())));
    return found;
  }

  private Verification sealOf(InputStreamSource ofd) throws IOException {
    try (var content = ofd.getInputStream()) {
      return seals.verify(content);
    }
  }

  /** Read through once more rather than held: only {@link SealVerification} bounds how many are. */
  private static String sm3(InputStreamSource ofd) throws IOException {
    var digest = Sm3.digest();
    try (var content = new DigestInputStream(ofd.getInputStream(), digest)) {
      content.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
