package yingke.capability.seal.verification;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import yingke.capability.seal.SealVerification;
import yingke.capability.seal.Verification;
import yingke.kernel.audit.Audit;
import yingke.kernel.web.Pace;

/** Lets anybody check a sealed document; nothing of the file is kept. */
@Service
class VerificationDesk {
  private static final int TIMES = 20;
  private static final Duration SPAN = Duration.ofMinutes(1);

  private final SealVerification verification;
  private final Audit audit;
  private final Pace pace;

  VerificationDesk(SealVerification verification, Audit audit, Clock clock) {
    this.verification = verification;
    this.audit = audit;
    this.pace = new Pace(TIMES, SPAN, clock);
  }

  @PreAuthorize("permitAll()")
  Verification verify(InputStream ofd, String asker) {
    pace.step(asker, "核验过于频繁，请稍等一会儿再试");
    var found = verification.verify(ofd);
    audit.record(
        "seal.document.verify", "document", Map.of("valid", String.valueOf(found.valid())));
    return found;
  }
}
