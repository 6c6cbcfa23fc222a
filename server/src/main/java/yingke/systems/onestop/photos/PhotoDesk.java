package yingke.systems.onestop.photos;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.casework.Casework;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.Pace;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.events.OwnCases;

/** Looking at uploads: for applicants at once, for clerks what was found. */
@Service
class PhotoDesk {
  private static final int TIMES = 120;
  private static final Duration SPAN = Duration.ofMinutes(10);

  private final Uploads uploads;
  private final PhotoCheck check;
  private final PhotoFindings findings;
  private final OwnCases cases;
  private final Casework casework;
  private final Audit audit;
  private final Pace pace;

  PhotoDesk(
      Uploads uploads,
      PhotoCheck check,
      PhotoFindings findings,
      OwnCases cases,
      Casework casework,
      Audit audit,
      Clock clock) {
    this.uploads = uploads;
    this.check = check;
    this.findings = findings;
    this.cases = cases;
    this.casework = casework;
    this.audit = audit;
    this.pace = new Pace(TIMES, SPAN, clock);
  }

  /** What was looked at, and whether the uploader should be asked until when it is valid. */
  record Checked(boolean asksValidUntil, List<PhotoFinding> findings) {}

  @PreAuthorize("hasAuthority('onestop.application.own')")
  @Transactional
  Checked check(UUID id, String material, CheckPhoto asked) {
    pace.step(Callers.current().account(), "检查得太频繁了，请稍等几分钟再试；不检查也可以提交");
    var upload = uploads.own(id, material, asked.file());
    var found =
        check.look(upload.material(), upload.content(), upload.attached(), asked.validUntil());
    audit.record(
        "onestop.application.own",
        "application:" + upload.application().number(),
        Map.of("act", "check-photo", "material", material, "found", found.toString()));
    return new Checked(
        findings.expires(upload.material()),
        findings.keep(id, material, asked.file(), found, asked.validUntil()));
  }

  /** What the applicant was told about the files that stand for the materials now. */
  @PreAuthorize("hasAuthority('onestop.application.read')")
  List<PhotoFinding> ofCase(UUID caseId) {
    return cases
        .applicationOf(casework.read(caseId).matter())
        .map(Application::id)
        .map(findings::of)
        .orElse(List.of());
  }
}
